import { hash } from '@node-rs/argon2'
import { randomUUID } from 'node:crypto'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { isRole, roleTraits, type Role } from '../../domain/access/roles.ts'
import { hasAccountAsOwner, insertAccount, insertAccountAsOwner, type AccountRow } from '../../store/access/accounts.ts'
import { addSignIn, findSignIn, removeSignIn } from '../../store/access/sign-in-data.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'

export type NewAccount = {
  name: string
  email: string
  password: string
  role: Role
  office?: string
  areas?: string[]
  places?: number[]
  purse?: number
}

export type AccountRefusal = {
  code: 'password-short' | 'email-taken' | 'email-wrong' | 'role-unknown' | 'area-needed' | 'not-permitted'
}

/**
 * Makes an account with its password (argon2id). Account and sign-in data lie under different database roles; the account
 * comes first, so that nobody can sign in before it is there, and a making that was killed between the two is completed
 * by making it again.
 * @param by the administrator; `owner` for the first account of an installation, made on the machine itself
 */
export async function addAccount(
  database: Database,
  by: Actor | { regency: string; ownerUrl: string },
  account: NewAccount,
): Promise<Outcome<{ id: string }, AccountRefusal>> {
  const email = account.email.trim().toLowerCase()
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return refused({ code: 'email-wrong' })
  if (account.password.length < 10) return refused({ code: 'password-short' })
  if (!isRole(account.role)) return refused({ code: 'role-unknown' })
  const anywhere = (account.areas?.length ?? 0) + (account.places?.length ?? 0)
  if (roleTraits[account.role].reach === 'area' && anywhere === 0) return refused({ code: 'area-needed' })
  const signIn = await findSignIn(database, email)
  if (signIn) {
    if (!('ownerUrl' in by) || (await hasAccountAsOwner(by.ownerUrl, signIn.id)))
      return refused({ code: 'email-taken' })
    await removeSignIn(database, signIn.id)
  }
  const row = {
    id: randomUUID(),
    regency: by.regency,
    name: account.name,
    email,
    role: account.role,
    office: account.office ?? '',
    areas: account.areas ?? [],
    places: account.places ?? [],
    purse: account.purse ?? null,
  }
  try {
    const id = 'ownerUrl' in by ? await insertAccountAsOwner(by.ownerUrl, row) : await insert(database, by, row)
    const added = await addSignIn(database, {
      id,
      name: account.name,
      email,
      passwordHash: await hash(account.password),
    })
    return added ? done({ id }) : refused({ code: 'email-taken' })
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return refused({ code: 'not-permitted' })
    throw error
  }
}

const insert = (database: Database, by: Actor, row: AccountRow): Promise<string> =>
  asActor(database, by, async (session) => {
    const id = await insertAccount(session, row)
    session.note('access', { act: 'add-account', subject: { account: id, role: row.role, areas: row.areas } })
    return id
  })
