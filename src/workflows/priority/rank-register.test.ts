// Oracle: the pure gate and order (domain/priority) asked person by person about the same planted workers.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '../../domain/basics/day.ts'
import { decide, openGate } from '../../domain/priority/gate.ts'
import { remedies, type GateReason } from '../../domain/priority/reasons.ts'
import { firstWeights } from '../../domain/priority/first-weights.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { findCandidate, listCandidates } from '../../store/priority/candidates.ts'
import { findLatestRun, findRun } from '../../store/priority/runs.ts'
import { weightsOn } from '../../store/priority/weights.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { plantWorkers } from '../../../test/harness/plant-workers.ts'
import { silent } from '../work.ts'
import { answerObjection } from './answer-objection.ts'
import { fileObjection } from './file-objection.ts'
import { previewWeights } from './preview-weights.ts'
import { rankRegister } from './rank-register.ts'
import { readDecision, readDecisions } from './read-decisions.ts'
import { signWeights } from './sign-weights.ts'

const on = day('2026-11-23')
const shows = { names: true }
let at: Fresh
let officer: Actor
let planner: Actor

const ranked = async (actor = officer, request: string = randomUUID()) => {
  const outcome = await rankRegister(at.database, actor, { on, request }, silent)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  planner = await at.actor('planner')
  await plantWorkers(at, 600)
})

describe('ranking the register', () => {
  it('decides of everybody what the gate decides, and ranks those who may from 1 without a gap', async () => {
    const { run, counts } = await ranked()
    expect(counts.may + counts.refused + counts.waits).toBe(600)
    const opened = openGate(on, '35.09')
    if (!opened.ok) throw new Error(opened.refusal.code)
    await asActor(at.database, officer, async (session) => {
      const found = await findRun(session, run)
      expect(found?.counts).toEqual(counts)
      for (const verdict of ['may', 'refused', 'waits'] as const) {
        const rows = await listCandidates(session, run, { verdict, limit: 1000 })
        expect(rows.length).toBe(counts[verdict])
        for (const { facts, reasons, warnings } of rows)
          expect({ verdict, reasons, warnings }).toEqual(decide(opened.value, facts))
        if (verdict === 'may') expect(rows.map((row) => row.rank)).toEqual(rows.map((_row, index) => index + 1))
      }
    })
    expect(counts.may).toBeGreaterThan(100)
    expect(Object.values(counts.reasons).reduce((sum, count) => sum + count, 0)).toBe(counts.refused + counts.waits)
  })

  it('makes one run of one request, however often it is asked', async () => {
    const request = randomUUID()
    const first = await ranked(officer, request)
    expect(await ranked(officer, request)).toEqual(first)
  })

  it('does not hold against somebody the cover that our own decree bought', async () => {
    // n % 23 = 0 is in the insurer's list; 23 passes every other test of the gate.
    await at.owner(`begin; set local session_replication_role = replica;
      insert into enrolment.line (regency, proposal, no, worker, name, purse, purse_name, first_month, months, monthly, amount,
        verdict, proposed_by, decided_by, decree, decree_no, standing)
      values ('35.09', 1, 1, 23, '', 1, '', '2026-01', 12, 16800, 201600, 'approved', 'a', 'b', 1, 1, 'accepted'); commit`)
    const { run } = await ranked()
    await asActor(at.database, officer, async (session) => {
      expect(await findCandidate(session, run, 23)).toMatchObject({ verdict: 'may', facts: { insuredByDecree: true } })
      expect(await findCandidate(session, run, 69)).toMatchObject({ reasons: ['already-insured'] })
    })
  })

  it('is refused on a day the law room does not know', async () => {
    const outcome = await rankRegister(at.database, officer, { on: day('2030-01-01'), request: randomUUID() }, silent)
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'law-not-known' } })
  })

  it('leaves nothing behind when somebody stops it', async () => {
    const before = await asActor(at.database, officer, findLatestRun)
    const stopped = await rankRegister(at.database, officer, { on, request: randomUUID() }, { ...silent, cancelled: () => true }) // prettier-ignore
    expect(stopped).toMatchObject({ refusal: { code: 'cancelled' } })
    expect(await asActor(at.database, officer, findLatestRun)).toEqual(before)
  })

  it('counts disability without storing it in the clear, and tells nobody', async () => {
    const { run } = await ranked()
    const clear = await at.owner<{ text: string }>(
      'select c::text as text from priority.candidate c where health is not null limit 1',
    )
    expect(clear[0]?.text).not.toContain('disability')
    await asActor(at.database, officer, async (session) => {
      const found = (await findRun(session, run))!
      const rows = await listCandidates(session, run, { verdict: 'may', limit: 1000 })
      const one = rows.find(({ facts }) => facts.disability)!
      const decision = await readDecision(session, found, one.worker, shows)
      expect(decision.ok && decision.value.why).toContain('keadaan lain yang dilindungi (10)')
      expect(JSON.stringify(decision)).not.toContain('disabilitas')
    })
  })

  it('names the article of a refusal, and gives the planner no name and no birth day', async () => {
    const { run } = await ranked(planner)
    const look = (actor: Actor, names: boolean) =>
      asActor(at.database, actor, async (session) => {
        const found = (await findRun(session, run))!
        const page = await readDecisions(session, found, { verdict: 'refused', reason: 'too-old', limit: 5 }, { names })
        if (!page.ok) throw new Error(page.refusal.code)
        const decision = await readDecision(session, found, page.value.rows[0]!.worker, { names })
        if (!decision.ok) throw new Error(decision.refusal.code)
        return decision.value
      })
    const seen = await look(officer, true)
    expect(seen.grounds[0]).toMatchObject({ code: 'too-old', article: 'Permenaker 5/2021, pasal belum terlihat' })
    expect(seen.grounds[0]?.sentence).toContain('Lahir ')
    const less = await look(planner, false)
    expect(less.name).toBeNull()
    expect(JSON.stringify(less)).not.toContain('Lahir ')
  })
})

describe('weights', () => {
  it('hold from the day they were decided, and leave earlier runs as they were', async () => {
    const approver = await at.actor('approver')
    const before = await ranked()
    const later = { ...firstWeights, breadwinner: 40, decidedBy: 'Kepala Dinas', on: day('2026-11-22'), reason: 'Pencari nafkah tunggal didahulukan.' } // prettier-ignore
    const signed = await signWeights(at.database, approver, later)
    expect(signed.ok).toBe(true)
    const held = await asActor(at.database, officer, (session) => weightsOn(session, on))
    expect(held.signed.breadwinner).toBe(40)
    expect((await asActor(at.database, officer, (session) => weightsOn(session, day('2026-11-21')))).id).toBeNull()
    const after = await ranked()
    const used = await asActor(at.database, officer, async (session) => [
      (await findRun(session, before.run))!.signed.breadwinner,
      (await findRun(session, after.run))!.signed.breadwinner,
    ])
    expect(used).toEqual([15, 40])
  })

  it('can be tried without keeping anything, and say who crosses the line', async () => {
    const { run, counts } = await ranked()
    const weights = { ...firstWeights, extremePoor: 0, breadwinner: 0, dependant: 0, disability: 0 }
    const preview = await previewWeights(at.database, officer, { run, weights, line: 50 })
    if (!preview.ok) throw new Error(preview.refusal.code)
    expect(preview.value.enters.length).toBe(preview.value.leaves.length)
    expect(preview.value.crossing).toBeGreaterThan(0)
    expect(preview.value.moved).toBeLessThanOrEqual(counts.may)
    expect(preview.value.enters[0]).toMatchObject({ name: expect.stringMatching(/^Warga/) as string })
    const same = await previewWeights(at.database, officer, { run, weights: (await asActor(at.database, officer, (session) => findRun(session, run)))!.signed, line: 50 }) // prettier-ignore
    expect(same).toMatchObject({ value: { crossing: 0, moved: 0 } })
  })

  it('are not signed by an officer, whose right it is not', async () => {
    const tried = signWeights(at.database, officer, {
      ...firstWeights,
      decidedBy: 'Petugas',
      reason: 'Tidak berwenang.',
    })
    await expect(tried).rejects.toThrow(/row-level security/)
  })
})

describe('objections', () => {
  const objection = (run: number, worker: number) => ({
    clientId: randomUUID(),
    run,
    worker,
    against: 'not-working' as const,
    said: 'Masih memanggul di Pasar Tanjung setiap hari.',
    by: 'Anak dari pekerja',
    cameIn: on,
  })
  const refusedIn = (actor: Actor, run: number, area?: string) =>
    asActor(at.database, actor, (session) =>
      listCandidates(session, run, { verdict: 'refused', reason: 'not-working', area, limit: 100 }),
    )

  it('hang on one decision, keep what was said sealed, and are answered once by somebody else', async () => {
    const { run } = await ranked()
    const [first] = await refusedIn(officer, run)
    const asked = objection(run, first!.worker)
    const filed = await fileObjection(at.database, officer, asked, on)
    if (!filed.ok) throw new Error(filed.refusal.code)
    expect(filed.value.due).toBe('2026-12-07')
    expect(await fileObjection(at.database, officer, asked, on)).toEqual(filed)
    const [stored] = await at.owner<{ text: string }>('select o::text as text from priority.objection o')
    expect(stored?.text).not.toContain('memanggul')
    const answer = {
      objection: filed.value.id,
      state: 'granted' as const,
      words: 'Kepala pasar sudah memastikannya lagi.',
    }
    expect(await answerObjection(at.database, officer, answer)).toMatchObject({
      refusal: { code: 'objection-own-answer' },
    })
    const approver = await at.actor('approver')
    expect((await answerObjection(at.database, approver, answer)).ok).toBe(true)
    expect(await answerObjection(at.database, approver, answer)).toMatchObject({
      refusal: { code: 'objection-already-answered' },
    })
  })

  it('granted against what evidence may settle is respected by the next ranking, and against a record says what to mend', async () => {
    const approver = await at.actor('approver')
    const { run } = await ranked()
    const grant = async (worker: number, against: GateReason) => {
      const filed = await fileObjection(at.database, officer, { ...objection(run, worker), clientId: randomUUID(), against }, on) // prettier-ignore
      if (!filed.ok) throw new Error(filed.refusal.code)
      const words = 'Kepala pasar sudah memastikannya lagi.'
      const answer = { objection: filed.value.id, state: 'granted' as const, words }
      const answered = await answerObjection(at.database, approver, answer)
      if (!answered.ok) throw new Error(answered.refusal.code)
      await at.owner(`update priority.objection set answered_at = $2 where id = $1`, [
        filed.value.id,
        `${on}T03:00:00Z`,
      ])
      return answered.value.then
    }
    const only = async (reason: GateReason) => {
      const rows = await asActor(at.database, officer, (session) =>
        listCandidates(session, run, { verdict: 'refused', reason, limit: 600 }),
      )
      return rows.find(({ reasons }) => reasons.length === 1)!.worker
    }
    const [idle, old] = [await only('not-working'), await only('too-old')]
    expect(await grant(idle, 'not-working')).toMatchObject({ what: 'respected' })
    expect(await grant(old, 'too-old')).toEqual({ what: 'mend', sentence: remedies['too-old'] })
    const later = await ranked()
    const decisionOf = (worker: number) =>
      asActor(at.database, officer, (session) => findCandidate(session, later.run, worker))
    expect(await decisionOf(idle)).toMatchObject({
      verdict: 'may',
      facts: { granted: expect.arrayContaining([{ ground: 'not-working', on }]) as unknown },
    })
    expect(await decisionOf(old)).toMatchObject({ verdict: 'refused', reasons: ['too-old'] })
    const before = await asActor(at.database, officer, (session) => findCandidate(session, run, idle))
    expect(before).toMatchObject({ verdict: 'refused', reasons: ['not-working'] })
  })

  it('a verifier sees and objects for their own area only', async () => {
    const { run } = await ranked()
    const verifier = await at.actor('verifier', 'kalisat')
    const all = await refusedIn(officer, run)
    const own = await refusedIn(verifier, run)
    expect(own.length).toBeGreaterThan(0)
    expect(own.every(({ facts }) => facts.kecamatan === '35.09.27')).toBe(true)
    const elsewhere = all.find(({ facts }) => facts.kecamatan !== '35.09.27')!
    expect(await fileObjection(at.database, verifier, objection(run, elsewhere.worker), on)).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect((await fileObjection(at.database, verifier, objection(run, own[0]!.worker), on)).ok).toBe(true)
  })

  it('a sponsor and the insurer see nothing of it', async () => {
    for (const role of ['sponsor', 'insurer', 'market_head', 'administrator'] as const) {
      const actor = await at.actor(role)
      const seen = await asActor(at.database, actor, async ({ client }) => {
        const counts: number[] = []
        for (const table of ['weights', 'run', 'candidate', 'objection']) {
          const { rows } = await client.query<{ count: number }>(`select count(*) from priority.${table}`)
          counts.push(rows[0]!.count)
        }
        return counts
      })
      expect(seen, role).toEqual([0, 0, 0, 0])
    }
  })
})
