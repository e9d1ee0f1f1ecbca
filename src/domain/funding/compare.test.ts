// Oracle: two lists of three people worked by hand, and the balance of what is gained and lost.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, type Paid } from './compare.ts'

const paid = (worker: number, purse: string, months: number, kecamatan = '35.09.01', kind = 'petani'): Paid => ({
  worker,
  purse,
  months,
  amount: months * 16_800,
  kecamatan,
  kind,
})

describe('two scenarios side by side', () => {
  it('say who is gained and lost, who is paid longer, shorter or by another purse', () => {
    const before = [paid(1, '1', 12), paid(2, '1', 12), paid(3, '1', 4), paid(4, '1', 4)]
    const after = [paid(2, '2', 12), paid(3, '2', 12), paid(4, '1', 4), paid(5, '1', 3, '35.09.02', 'ojek')]
    expect(compare(before, after)).toEqual({
      gained: [5],
      lost: [1],
      longer: 1,
      shorter: 0,
      moved: 1,
      unchanged: 1,
      spent: -16_800,
      personMonths: -1,
      kecamatan: [
        { code: '35.09.01', before: 4, after: 3 },
        { code: '35.09.02', before: 0, after: 1 },
      ],
      kinds: [
        { code: 'ojek', before: 0, after: 1 },
        { code: 'petani', before: 4, after: 3 },
      ],
    })
  })

  it('balance: who was paid, less the lost, plus the gained, is who is paid', () => {
    const list = fc.uniqueArray(
      fc.record({
        worker: fc.nat({ max: 12 }),
        purse: fc.constantFrom('1', '2'),
        months: fc.integer({ min: 1, max: 3 }),
      }),
      { selector: ({ worker }) => worker, maxLength: 8 },
    )
    fc.assert(
      fc.property(list, list, (one, other) => {
        const [before, after] = [one, other].map((each) =>
          each.map(({ worker, purse, months }) => paid(worker, purse, months)),
        )
        const found = compare(before!, after!)
        expect(before!.length - found.lost.length + found.gained.length).toBe(after!.length)
        const both = found.longer + found.shorter + found.moved + found.unchanged
        expect(both + found.gained.length).toBe(after!.length)
        expect(compare(after!, before!)).toMatchObject({
          spent: 0 - found.spent,
          longer: found.shorter,
          moved: found.moved,
        })
      }),
    )
  })
})
