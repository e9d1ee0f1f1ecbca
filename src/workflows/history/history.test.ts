// Oracle: the chain's definition recomputed from the exported text; tampering of every kind must be found; the database's own refusals.
import { beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { findPersonKeys } from '../../store/history/person-keys.ts'
import { readLinks, type ExportedLink } from '../../store/history/read-links.ts'
import { unseal } from '../../store/keys/seal.ts'
import { verifyChain } from './verify-chain.ts'

let at: Fresh
let auditor: Actor
let administrator: Actor
let officer: Actor

beforeAll(async () => {
  at = await freshDatabase()
  auditor = await at.actor('auditor')
  administrator = await at.actor('administrator')
  officer = await at.actor('officer')
})

const rename = (actor: Actor, office: string, note = true) =>
  asActor(at.database, actor, async (session) => {
    await session.db.updateTable('access.account').set({ office }).where('id', '=', officer.account).execute()
    if (note) session.note('access', { act: 'change-account', subject: { account: officer.account } })
  })

const links = (): Promise<ExportedLink[]> =>
  asActor(at.database, auditor, async (session) => {
    const all: ExportedLink[] = []
    for await (const link of readLinks(session)) all.push(link)
    return all
  })

async function* stream(all: ExportedLink[]) {
  yield* all
}

describe('the history', () => {
  it('no change is committed without its link', async () => {
    await expect(rename(administrator, 'diam-diam', false)).rejects.toThrow(/without a link/)
    expect(await at.owner('select office from access.account where id = $1', [officer.account])).toEqual([
      { office: 'Dinas Tenaga Kerja' },
    ])
  })

  it('fifty changes at once make fifty links, in order', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, index) => rename(administrator, `Kantor ${index}`)))
    const report = await verifyChain(stream(await links()))
    expect(report).toMatchObject({ rooms: [{ room: 'access', links: 50 }], broken: [] })
    expect(await at.owner('select * from history.pending')).toEqual([])
  })

  it('a changed, missing, doubled, swapped or cut-off link is found', async () => {
    const all = await links()
    const tamper = async (change: (copy: ExportedLink[]) => void) => {
      const copy = structuredClone(all)
      change(copy)
      return (await verifyChain(stream(copy), [{ room: 'access', hash: all.at(-1)!.hash }])).broken[0]
    }
    expect(await tamper((copy) => (copy[3]!.line = copy[3]!.line.replace('change', 'CHANGE')))).toMatchObject({
      seq: 4,
      fault: 'hash',
    })
    expect(await tamper((copy) => copy.splice(7, 1))).toMatchObject({ seq: 9, fault: 'number' })
    expect(await tamper((copy) => copy.splice(7, 0, copy[7]!))).toMatchObject({ seq: 8, fault: 'number' })
    expect(await tamper((copy) => copy.splice(5, 2, copy[6]!, copy[5]!))).toMatchObject({ fault: 'number' })
    expect(await tamper((copy) => copy.splice(-1))).toMatchObject({ fault: 'head' })
    expect(await tamper(() => undefined)).toBeUndefined()
  })

  it('the program can neither change nor remove a link, nor write one past the chain', async () => {
    for (const sql of [
      'update history.link set account = $1',
      'delete from history.link where account <> $1',
      'truncate history.link -- $1',
      `insert into history.head values ($1, 'x', 1, '\\x00')`,
    ]) {
      const values = sql.includes('truncate') ? [] : ['35.09']
      await expect(
        asActor(at.database, auditor, ({ client }) => client.query(sql.replace(' -- $1', ''), values)),
      ).rejects.toThrow(/permission denied/)
    }
  })

  it('personal values are sealed under the person, and are gone with the key while the chain holds', async () => {
    await asActor(at.database, officer, async (session) => {
      session.note('registry', {
        act: 'correct',
        worker: 17,
        subject: { field: 'phone' },
        personal: { before: '0812', after: '0813' },
      })
    })
    const [link] = await at.owner<{ notes: unknown; personal: { sealed: string }[] }>(
      `select notes, personal from history.link where room = 'registry'`,
    )
    expect(JSON.stringify(link)).not.toContain('0813')
    const read = async () =>
      asActor(at.database, officer, async (session) => {
        const key = (await findPersonKeys(session, [17])).get(17)
        return key && JSON.parse(unseal(key, 'history', Buffer.from(link!.personal[0]!.sealed, 'base64')).toString())
      })
    expect(await read()).toEqual({ before: '0812', after: '0813' })
    await expect(
      asActor(at.database, auditor, ({ client }) => client.query('select history.destroy_key(17)')),
    ).rejects.toThrow(/may not/)
    await asActor(at.database, await at.actor('approver'), ({ client }) =>
      client.query('select history.destroy_key(17)'),
    )
    expect(await read()).toBeUndefined()
    expect((await verifyChain(stream(await links()))).broken).toEqual([])
  })

  it('without an account nothing is seen and nothing can be noted', async () => {
    expect((await at.database.app.query('select * from history.link')).rows).toEqual([])
    await expect(at.database.app.query(`select history.append('access', '[]', '[]')`)).rejects.toThrow(
      /without an account/,
    )
  })
})
