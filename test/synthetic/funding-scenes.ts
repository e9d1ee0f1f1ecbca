// Small made-up budgets for the tests of funding: any people, any purses, prices that differ by person, purse and month.
import fc from 'fast-check'
import { emptyCandidates, type Candidates } from '../../src/domain/funding/candidates.ts'
import type { Plan } from '../../src/domain/funding/allocate.ts'
import { noRule, type Purse, type PurseKind } from '../../src/domain/funding/purse.ts'
import type { FundingLaw } from '../../src/domain/funding/window.ts'
import { month } from '../../src/domain/basics/month.ts'
import { rupiah } from '../../src/domain/basics/rupiah.ts'
import { kindCodes } from '../../src/domain/registry/kind-of-work.ts'

/** Transport pays half in the first quarter of 2027 unless public money pays; the real tariff has this shape. */
export const law: FundingLaw = {
  priceOf: (payer, sector, of) => {
    const relief = sector === 'transport' && of <= '2027-03' && payer !== 'apbd' && payer !== 'dbhcht'
    return { amount: rupiah(relief ? 8400 : 16800), because: [] }
  },
  mayPay: () => ({}),
  gate: { possible: 3, sure: 4, full: rupiah(42_000_000), below: rupiah(10_000_000) },
}

export const areas = ['35.09.01.2001', '35.09.01.2002', '35.09.02.2001']
export const ojek = kindCodes.indexOf('ojek')
const kinds = ['ojek', 'petani', 'pelapak'] as const

export type Person = { kind: number; desa: number; kept: boolean; coveredUntil: number; points: number }

export function peopleFrom(list: readonly Person[]): Candidates {
  const people = emptyCandidates(list.length, areas)
  list.forEach((person, at) => {
    people.kind[at] = person.kind
    people.desa[at] = person.desa
    people.kept[at] = person.kept ? 1 : 0
    people.coveredUntil[at] = person.coveredUntil
    people.points[at] = person.points
    people.decile[at] = 1
  })
  return people
}

const person = fc.record({
  kind: fc.constantFrom(...kinds.map((kind) => kindCodes.indexOf(kind)), ojek),
  desa: fc.nat({ max: 2 }),
  kept: fc.boolean(),
  coveredUntil: fc.constantFrom(0, 0, 0, 2027 * 12, 2027 * 12 + 1),
  points: fc.nat({ max: 9 }),
})

const purse = (most: number) =>
  fc.record({
    kind: fc.constantFrom<PurseKind>('apbd', 'dbhcht', 'company', 'donor'),
    amount: fc.nat({ max: most }).map((units) => rupiah(units * 8400)),
    months: fc.integer({ min: 2, max: 5 }),
    kinds: fc.subarray([...kinds]),
    areas: fc.subarray(areas.slice(0, 2)),
  })

const planWith = (purses: readonly Purse[], length: Plan['length'], floors: Plan['floors']): Plan => ({
  purses,
  first: month('2027-01'),
  length,
  floors,
  choice: 'rank',
})

export const sceneOf = (most: number) =>
  fc
    .record({
      people: fc.array(person, { minLength: 1, maxLength: most }),
      purses: fc.array(purse(30), { minLength: 1, maxLength: 3 }),
      length: fc.constantFrom<Plan['length']>('period', 2, 3),
      floors: fc.array(
        fc.record({
          kecamatan: fc.constantFrom('35.09.01', '35.09.02', null),
          kind: fc.constantFrom('ojek' as const, 'petani' as const, null),
          heads: fc.integer({ min: 1, max: 2 }),
        }),
        { maxLength: 2 },
      ),
    })
    .map(({ people, purses, length, floors }) => ({
      people: peopleFrom(people),
      plan: planWith(
        purses.map((each, at): Purse => ({
          id: String(at),
          name: `purse ${at}`,
          kind: each.kind,
          amount: each.amount,
          first: month('2027-01'),
          last: month(`2027-0${each.months}`),
          rule: { ...noRule, kinds: each.kinds, areas: each.areas },
        })),
        length,
        floors,
      ),
    }))
