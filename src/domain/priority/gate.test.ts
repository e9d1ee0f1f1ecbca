// Oracle: the table of reasons the office agreed on, boundaries of law/examples/age.yaml, and invariants of the gate.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, dayFromNumber, type Day } from '../basics/day.ts'
import { kindCodes } from '../registry/kind-of-work.ts'
import { unknownFacts, type WorkerFacts } from './facts.ts'
import { decide, groundFor, openGate } from './gate.ts'
import { refusals, waits, warnings, type GateReason } from './reasons.ts'

const on = day('2026-11-23')
const gate = (() => {
  const opened = openGate(on, '35.09')
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.value
})()

const joins: WorkerFacts = {
  ...unknownFacts('w1'),
  birth: day('1980-05-01'),
  sex: 'P',
  desa: '35.09.01.2001',
  kecamatan: '35.09.01',
  kindOfWork: 'buruh_panggul',
  nikTrusted: true,
  attested: 'works',
  attestedOn: day('2026-10-01'),
}
const asked = (change: Partial<WorkerFacts>) => decide(gate, { ...joins, ...change })

describe('the gate', () => {
  it('lets a porter join whom the market head saw at work', () => {
    expect(asked({})).toEqual({ verdict: 'may', reasons: [], warnings: [] })
  })

  it.each<[GateReason, Partial<WorkerFacts>]>([
    ['dead', { deadOn: on }],
    ['dead', { attested: 'dead' }],
    ['already-insured', { insuredSegment: 'BPU', insuredUntil: on }],
    ['already-insured', { insuredSegment: 'PU', insuredUntil: null }],
    ['already-insured', { insuredSegment: 'PU', insuredByDecree: true }],
    ['employee', { employee: 'asn' }],
    ['too-old', { birth: day('1961-11-23') }],
    ['too-young', { birth: day('2008-11-24') }],
    ['moved', { attested: 'moved' }],
    ['moved', { movedOn: on }],
    ['not-resident', { desa: '35.11.01.2001' }],
    ['not-working', { attested: 'does_not_work' }],
    ['restricted', { restricted: true, employee: 'asn' }],
    ['birth-unknown', { birth: null }],
    ['nik-needed', { nikTrusted: false }],
    ['doubtful-identity', { doubtful: true }],
    ['unattested', { attested: null, attestedOn: null }],
    ['unattested', { attested: 'unknown' }],
    ['unattested', { attestedOn: day('2025-11-22') }],
  ])('gives %s for %o', (reason, change) => {
    const decision = asked(change)
    expect(decision.reasons).toEqual([reason])
    expect(decision.verdict).toBe(refusals.some((refusal) => refusal === reason) ? 'refused' : 'waits')
  })

  it('respects a granted objection where evidence may settle the ground, until somebody attests anew or it grows old', () => {
    const granted = (ground: GateReason, since = '2026-11-01') => ({ granted: [{ ground, on: day(since) }] })
    expect(asked({ attested: 'does_not_work', ...granted('not-working') }).verdict).toBe('may')
    expect(asked({ attested: 'moved', ...granted('moved') }).verdict).toBe('may')
    expect(asked({ desa: '35.11.01.2001', ...granted('not-resident') }).verdict).toBe('may')
    expect(asked({ attested: 'moved', ...granted('not-working') }).reasons).toEqual(['moved'])
    expect(asked({ attested: 'moved', attestedOn: day('2026-11-02'), ...granted('moved') }).reasons).toEqual(['moved'])
    expect(asked({ desa: '35.11.01.2001', ...granted('not-resident', '2025-11-22') }).reasons).toEqual(['not-resident'])
    for (const ground of ['dead', 'too-old', 'employee', 'already-insured'] as const)
      expect(asked({ deadOn: on, birth: day('1950-01-01'), employee: 'asn', insuredSegment: 'PU', ...granted(ground) }).reasons).toContain(ground) // prettier-ignore
  })

  it.each<[string, Partial<WorkerFacts>]>([
    ['the day before the 65th birthday', { birth: day('1961-11-24') }],
    ['the 18th birthday', { birth: day('2008-11-23') }],
    ['cover that ended the day before', { insuredSegment: 'BPU', insuredUntil: day('2026-11-22') }],
    ['cover by our own decree', { insuredSegment: 'BPU', insuredUntil: null, insuredByDecree: true }],
    ['an attestation of exactly a year ago', { attestedOn: day('2025-11-23') }],
    ['a death that lies after the day', { deadOn: day('2026-11-24') }],
  ])('does not refuse %s', (_name, change) => {
    expect(asked(change).verdict).toBe('may')
  })

  it('warns, and does not refuse, where an employer may be the one who must register', () => {
    expect(asked({ kindOfWork: 'guru_ponpes' })).toEqual({ verdict: 'may', reasons: [], warnings: ['employer-duty'] })
    expect(asked({ birth: day('1962-11-23') }).warnings).toEqual(['turns-65-soon'])
    expect(asked({ birth: day('1962-11-24') }).warnings).toEqual([])
    expect(asked({ desa: null }).warnings).toEqual(['desa-unknown'])
  })

  it('gives every reason in the agreed order, and a refusal outweighs what is missing', () => {
    const decision = asked({
      deadOn: on,
      insuredSegment: 'BPU',
      employee: 'wage',
      birth: day('1950-01-01'),
      movedOn: on,
      desa: '35.11.01.2001',
      attested: 'does_not_work',
      nikTrusted: false,
      doubtful: true,
    })
    const order = [...refusals, ...waits]
    expect(decision.verdict).toBe('refused')
    expect(decision.reasons).toEqual([...decision.reasons].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
    expect(decision.reasons[0]).toBe('dead')
  })

  it('names for every code an article, a decree, a practice or a signed policy, and a sentence', () => {
    for (const code of [...refusals, ...waits, ...warnings]) {
      const ground = groundFor(gate, code, joins)
      expect(ground.code).toBe(code)
      expect(ground.article.length, code).toBeGreaterThan(5)
      expect(ground.sentence, code).toMatch(/\.$/)
    }
    expect(groundFor(gate, 'too-old', joins)).toMatchObject({ kind: 'statute', standing: 'reported' })
    expect(groundFor(gate, 'too-young', joins)).toMatchObject({ kind: 'practice' })
    expect(groundFor(gate, 'doubtful-identity', joins)).toMatchObject({ kind: 'policy', standing: 'policy' })
  })

  it('answers no day that the law room does not know', () => {
    expect(openGate(day('2023-10-05'), '35.09').ok).toBe(false)
    expect(openGate(day('2028-01-01'), '35.09').ok).toBe(false)
  })

  it('does not look at sex, decile, dependants or any other hardship', () => {
    fc.assert(
      fc.property(anyFacts, hardship, (facts, other) => {
        expect(decide(gate, { ...facts, ...other })).toEqual(decide(gate, facts))
      }),
    )
  })

  it('leaves its input alone', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        decide(gate, Object.freeze(facts))
      }),
    )
  })
})

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const someDay: fc.Arbitrary<Day> = fc.integer({ min: -20_000, max: 21_000 }).map(dayFromNumber)
const hardship = fc.record({
  sex: orNull(fc.constantFrom('L' as const, 'P' as const)),
  decile: orNull(fc.integer({ min: 1, max: 10 })),
  extremePoor: orNull(fc.boolean()),
  breadwinner: orNull(fc.boolean()),
  dependants: orNull(fc.nat(9)),
  disability: orNull(fc.boolean()),
})
const anyFacts: fc.Arbitrary<WorkerFacts> = fc
  .record({
    birth: orNull(someDay),
    desa: orNull(fc.constantFrom('35.09.01.2001', '35.11.01.2001')),
    kindOfWork: orNull(fc.constantFrom(...kindCodes)),
    nikTrusted: fc.boolean(),
    doubtful: fc.boolean(),
    deadOn: orNull(someDay),
    movedOn: orNull(someDay),
    attested: orNull(fc.constantFrom('works', 'does_not_work', 'moved', 'dead', 'unknown')),
    attestedOn: orNull(someDay),
    insuredSegment: orNull(fc.constant('BPU')),
    insuredUntil: orNull(someDay),
    insuredByDecree: fc.boolean(),
    employee: orNull(fc.constant('asn')),
  })
  .map((facts) => ({ ...unknownFacts('w'), ...facts }))
