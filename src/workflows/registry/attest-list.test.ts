// Oracle: the attestations in the database after each act, counted against the people of the list.
import { beforeAll, describe, expect, it } from 'vitest'
import { arrangeList } from '../../../test/harness/arrange-list.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { day } from '../../domain/basics/day.ts'
import type { Actor } from '../../store/database.ts'
import { silent } from '../work.ts'
import { attestList } from './attest-list.ts'
import { viewSignedList } from './view-signed-list.ts'
import { withdrawList } from './withdraw-list.ts'

const today = day('2026-11-23')
const on = day('2026-11-20')
let at: Fresh
let officer: Actor
let list: number

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  await at.owner(
    `insert into registry.worker (regency, id, name, birth, desa, kind_of_work, attested, attested_on, attested_by)
     select '35.09', n, 'Warga ' || n, '1980-01-01', '35.09.27.2001', case when n = 3 then null else 'petani' end,
       case when n = 2 then 'does_not_work' end, case when n = 2 then date '2026-11-21' end, case when n = 2 then 'Kades' end
     from generate_series(1, 1500) n`,
  )
  list = await arrangeList(at, { asOf: '2026-11-01', rows: [] })
  await at.owner(
    `insert into identity.link (regency, list, seq, worker, how) select '35.09', $1, n, n, 'new' from generate_series(1, 1500) n`,
    [list],
  )
})

const attested = () => at.owner<{ n: number }>('select count(*)::int as n from registry.attestation')

describe('a signed list', () => {
  it('says of everybody in it that they work, except of whom something newer is known or whose work is unknown', async () => {
    const outcome = await attestList(at.database, officer, today, { list, attester: 'Kepala Desa', on }, silent)
    expect(outcome).toEqual({ ok: true, value: { taken: 1498, refused: { 'kind-of-work-needed': 1 } } })
    expect(await attested()).toEqual([{ n: 1498 }])
    const [second] = await at.owner(`select attested from registry.worker where id = 2`)
    expect(second).toEqual({ attested: 'does_not_work' })
  })

  it('said twice says nothing twice', async () => {
    const again = await attestList(at.database, officer, today, { list, attester: 'Kepala Desa', on }, silent)
    expect(again).toMatchObject({ ok: true, value: { taken: 0 } })
    expect(await attested()).toEqual([{ n: 1498 }])
  })

  it('is counted before it is said, and after: by whom, on which day, of how many', async () => {
    const seen = await viewSignedList(at.database, officer, list, on)
    expect(seen).toMatchObject({ ok: true, value: { people: 1500, waits: 0, known: 1499, dead: 0, withoutWork: 1 } })
    expect(seen.ok && seen.value.signatures).toEqual([{ attester: 'Kepala Desa', on, people: 1498 }])
  })

  it('is taken back whole, everybody standing as before, and may be signed again', async () => {
    const signed = { list, attester: 'Kepala Desa', on }
    expect(await withdrawList(at.database, officer, signed, silent)).toEqual({ ok: true, value: { withdrawn: 1498 } })
    expect(await at.owner(`select count(*)::int as n from registry.worker where attested = 'works'`)).toEqual([
      { n: 0 },
    ])
    expect(await viewSignedList(at.database, officer, list, on)).toMatchObject({
      value: { waits: 1498, signatures: [] },
    })
    expect(await withdrawList(at.database, officer, signed, silent)).toMatchObject({ refusal: { code: 'not-found' } })

    await at.owner(`update registry.worker set died_listed = '2026-11-01' where id = 4`)
    const again = await attestList(at.database, officer, today, signed, silent)
    expect(again).toMatchObject({ ok: true, value: { taken: 1497 } })
    expect(await at.owner('select attested from registry.worker where id = 4')).toEqual([{ attested: null }])
    expect(await viewSignedList(at.database, officer, list, on)).toMatchObject({ value: { waits: 0, dead: 1 } })
  })

  it('needs a signer, a day not in the future, and a kept list', async () => {
    const refusal = async (signed: Parameters<typeof attestList>[3]) => {
      const outcome = await attestList(at.database, officer, today, signed, silent)
      return outcome.ok ? 'taken' : outcome.refusal.code
    }
    expect(await refusal({ list, attester: ' ', on })).toBe('attester-needed')
    expect(await refusal({ list: 999_999, attester: 'Kepala Desa', on })).toBe('signed-list-not-kept')
    await at.owner('update registry.worker set attested = null, attested_on = null')
    expect(await refusal({ list, attester: 'Kepala Desa', on: day('2026-11-24') })).toBe('attestation-in-future')
  })

  it('is nothing a verifier can say of a list they do not see', async () => {
    const verifier = await at.actor('verifier', 'kalisat')
    expect(await attestList(at.database, verifier, today, { list, attester: 'Kepala Desa', on }, silent)).toMatchObject(
      { ok: false },
    )
  })
})
