// Oracle: invariants (a record is a function of the set of facts) and the stated order of sources, case by case.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, dayFromNumber } from '../basics/day.ts'
import { isNik, type Nik } from '../basics/nik.ts'
import { settle } from './settle.ts'
import { kindCodes } from './kind-of-work.ts'
import { fields, type Fact, type SourceKind } from './worker.ts'

const nik = (text: string): Nik => {
  if (!isNik(text)) throw new Error(text)
  return text
}

const aDay = fc.integer({ min: 19000, max: 20780 }).map(dayFromNumber)
const values = fc.record(
  {
    name: fc.constantFrom('SITI', 'SITI AMINAH', 'S. AMINAH', 'MOH. RIDWAN', 'MOHAMMAD RIDWAN'),
    birth: aDay,
    sex: fc.constantFrom('L' as const, 'P' as const),
    desa: fc.constantFrom('35.09.01.2001', '35.09.02.2003'),
    kindOfWork: fc.constantFrom(...kindCodes),
    nik: fc.constantFrom(nik('3509014101809001'), nik('3509010202759002')),
    phone: fc.constantFrom('0811', '0812'),
    dependants: fc.integer({ min: 0, max: 5 }),
  },
  { requiredKeys: [] },
)
const facts = fc
  .array(
    fc.record({
      kind: fc.constantFrom<SourceKind[]>('list', 'attestation', 'officer'),
      on: aDay,
      anchored: fc.boolean(),
      values,
    }),
    { maxLength: 7 },
  )
  .map((rows) =>
    rows.map(({ kind, on, ...rest }, index): Fact => ({ source: { kind, on, ref: `${kind}:${index}` }, ...rest })),
  )

describe('settle', () => {
  it('merging twice is merging once, in any order', () => {
    fc.assert(
      fc.property(facts, facts, fc.integer(), (ours, theirs, turn) => {
        const shift = ours.map((fact) => ({ ...fact, source: { ...fact.source, ref: `a${fact.source.ref}` } }))
        const all = [...shift, ...theirs]
        const cut = all.length ? Math.abs(turn) % all.length : 0
        const shuffled = [...all.slice(cut), ...all.slice(0, cut)].reverse()
        expect(settle([...shuffled, ...all])).toEqual(settle(all))
      }),
    )
  })

  it('every field that has a value names its source, and the source said exactly that', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const settled = settle(all)
        for (const field of fields) {
          const value = settled.values[field]
          if (value === undefined) continue
          const source = all.find((fact) => fact.source.ref === settled.sources[field]?.ref)
          expect(source?.values[field]).toEqual(value)
          expect(source?.source.on).toBe(settled.sources[field]?.on)
        }
      }),
    )
  })

  it('nothing that somebody stated is lost: a field is empty only if all are silent or an officer emptied it', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const settled = settle(all)
        for (const field of fields) {
          expect(settled.values[field] === undefined).toBe(all.every((fact) => fact.values[field] === undefined))
        }
      }),
    )
  })

  it("an officer's correction stands over every list and attestation", () => {
    fc.assert(
      fc.property(facts, (all) => {
        const correction: Fact = {
          source: { kind: 'officer', ref: 'zz', on: day('2030-01-01') },
          anchored: false,
          values: { name: 'YANG BENAR', birth: null },
        }
        const settled = settle([...all, correction])
        expect(settled.values.name).toBe('YANG BENAR')
        expect(settled.sources.name?.why).toBe('corrected')
        expect(settled.values.birth).toBeUndefined()
        expect(settled.conflicts).not.toContain('birth')
      }),
    )
  })

  it('unlinking restores the former record', () => {
    fc.assert(
      fc.property(facts, facts, (ours, theirs) => {
        const other = theirs.map((fact) => ({ ...fact, source: { ...fact.source, ref: `b${fact.source.ref}` } }))
        const merged = [...ours, ...other]
        const unlinked = merged.filter((fact) => !other.some(({ source }) => source.ref === fact.source.ref))
        expect(settle(unlinked)).toEqual(settle(ours))
      }),
    )
  })
})

describe('which source wins', () => {
  const fact = (ref: string, on: string, given: Fact['values'], more: Partial<Fact> = {}): Fact => ({
    source: { kind: 'list', ref, on: day(on) },
    anchored: false,
    values: given,
    ...more,
  })

  it('a full name is kept over a newer abbreviated one', () => {
    const settled = settle([
      fact('l:1', '2025-01-01', { name: 'MOHAMMAD RIDWAN' }),
      fact('l:2', '2026-01-01', { name: 'MOH. RIDWAN' }),
    ])
    expect(settled.values.name).toBe('MOHAMMAD RIDWAN')
    expect(settled.sources.name).toEqual({ ref: 'l:1', on: '2025-01-01', why: 'complete' })
  })

  it('the newest desa is where somebody lives', () => {
    const settled = settle([
      fact('l:1', '2025-01-01', { desa: '35.09.01.2001' }, { anchored: true }),
      fact('l:2', '2026-01-01', { desa: '35.09.02.2003' }),
    ])
    expect(settled.values.desa).toBe('35.09.02.2003')
    expect(settled.sources.desa?.why).toBe('newest')
  })

  it('what a verifier saw is kept over what a list says later', () => {
    const seen = fact('a:1', '2025-06-01', { kindOfWork: 'buruh_panggul' })
    const settled = settle([
      { ...seen, source: { ...seen.source, kind: 'attestation' } },
      fact('l:2', '2026-01-01', { kindOfWork: 'pedagang_pasar' }),
    ])
    expect(settled.values.kindOfWork).toBe('buruh_panggul')
    expect(settled.sources.kindOfWork?.why).toBe('attested')
  })

  it('the last correction ends the matter, though an earlier one was fuller', () => {
    const officer = (ref: string, turn: number, name: string): Fact => ({
      source: { kind: 'officer', ref, on: day('2026-01-01'), turn },
      anchored: false,
      values: { name },
    })
    expect(settle([officer('c:2', 2, 'SITI'), officer('c:1', 1, 'SITI AMINAH')]).values.name).toBe('SITI')
  })

  it('a kind of work says more than the residual class of a list', () => {
    const settled = settle([
      fact('l:1', '2025-01-01', { kindOfWork: 'nelayan' }),
      fact('l:2', '2026-01-01', { kindOfWork: 'pekerja_rentan_desa' }),
    ])
    expect(settled.values.kindOfWork).toBe('nelayan')
  })

  it('a written birth day is kept over one worked out from the NIK, and the difference is shown', () => {
    const settled = settle([
      fact('l:1', '2026-01-01', { birth: day('1980-01-01') }, { derived: ['birth'], anchored: true }),
      fact('l:2', '2025-01-01', { birth: day('1980-01-10') }),
    ])
    expect(settled.values.birth).toBe('1980-01-10')
    expect(settled.sources.birth?.why).toBe('stated')
    expect(settled.conflicts).toEqual(['birth'])
  })
})
