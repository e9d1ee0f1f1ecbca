// Oracle: what is there after a making that was ended between the account and its sign-in, and after making it again.
import { beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { findSignIn } from '../../store/access/sign-in-data.ts'
import type { Actor } from '../../store/database.ts'
import { addAccount, type NewAccount } from './add-account.ts'

let at: Fresh
let administrator: Actor
beforeAll(async () => {
  at = await freshDatabase()
  administrator = await at.actor('administrator')
})

const account = (name: string): NewAccount => ({ name, email: `${name}@kantor.example`, password: 'bahu-membahu', role: 'officer' }) // prettier-ignore
const standing = async (email: string) => {
  const rows = await at.owner<{ id: string; role: string }>('select id, role from access.account where email = $1', [email]) // prettier-ignore
  return { accounts: rows, signIn: (await findSignIn(at.database, email))?.id }
}

describe.each(['administrator', 'operator'] as const)('an account made by the %s', (who) => {
  const by = () => (who === 'administrator' ? administrator : { regency: '35.09', ownerUrl: at.ownerUrl })

  it('whose making was ended before its sign-in is completed by making it again', async () => {
    const wanted = account(`terhenti-${who}`)
    const made = await addAccount(at.database, by(), { ...wanted, role: 'planner' })
    const id = made.ok ? made.value.id : ''
    await at.owner('delete from auth."user" where id = $1', [id])
    expect(await addAccount(at.database, by(), wanted)).toEqual({ ok: true, value: { id } })
    expect(await standing(wanted.email)).toEqual({ accounts: [{ id, role: 'officer' }], signIn: id })
  })

  it('is not made twice', async () => {
    const wanted = account(`dua-kali-${who}`)
    expect(await addAccount(at.database, by(), wanted)).toMatchObject({ ok: true })
    expect(await addAccount(at.database, by(), wanted)).toEqual({ ok: false, refusal: { code: 'email-taken' } })
    expect((await standing(wanted.email)).accounts).toHaveLength(1)
  })
})

it('a sign-in that was left without an account does not stand in the way of the operator', async () => {
  const wanted = account('yatim')
  const made = await addAccount(at.database, administrator, wanted)
  await at.owner('delete from access.account where id = $1', [made.ok ? made.value.id : ''])
  const again = await addAccount(at.database, { regency: '35.09', ownerUrl: at.ownerUrl }, wanted)
  expect(again).toMatchObject({ ok: true })
  expect((await standing(wanted.email)).signIn).toBe(again.ok ? again.value.id : '')
})

it('who may not make accounts makes neither account nor sign-in', async () => {
  const wanted = account('terlarang')
  const refused = await addAccount(at.database, await at.actor('officer'), wanted)
  expect(refused).toEqual({ ok: false, refusal: { code: 'not-permitted' } })
  expect(await standing(wanted.email)).toEqual({ accounts: [], signIn: undefined })
})
