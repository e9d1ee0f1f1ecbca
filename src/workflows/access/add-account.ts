import { hash } from '@node-rs/argon2'
import { randomUUID } from 'node:crypto'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { isRole, roleTraits, type Role } from '../../domain/access/roles.ts'
import { insertAccount, insertAccountAsOwner } from '../../store/access/accounts.ts'
import { addSignIn, removeSignIn } from '../../store/access/sign-in-data.ts'
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
 * Makes an account with its password (argon2id). Sign-in data and the account lie under different database roles, so
 * the first is taken back when the second is refused.
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
  const id = randomUUID()
  if (!(await addSignIn(database, { id, name: account.name, email, passwordHash: await hash(account.password) }))) {
    return refused({ code: 'email-taken' })
  }
  const row = {
    id,
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
    if ('ownerUrl' in by) await insertAccountAsOwner(by.ownerUrl, row)
    else
      await asActor(database, by, async (session) => {
        await insertAccount(session, row)
        session.note('access', { act: 'add-account', subject: { account: id, role: row.role, areas: row.areas } })
      })
  } catch (error) {
    await removeSignIn(database, id)
    if ((error as { code?: string }).code === '42501') return refused({ code: 'not-permitted' })
    throw error
  }
  return done({ id })
}
