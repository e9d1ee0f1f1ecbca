import type { Month } from '../basics/month.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import type { Because } from './cite.ts'
import { find } from './find.ts'
import type { NotKnown } from './lookup.ts'
import { sentences } from './sentences.ts'
import type { Row } from './shape.ts'

export type BaseOfIncome = { base: Rupiah; bracket: number; from: Rupiah; to: Rupiah | null; because: Because[] }

/**
 * The base a declared income is counted with: the bracket it falls into after it is floored to whole thousands.
 * @param income rupiah a month, not negative
 * @cite pp-44-2015 Lampiran II
 * @cite pilihan-bahu pembulatan penghasilan
 */
export function baseOfIncome(
  income: Rupiah,
  month: Month,
): Outcome<BaseOfIncome, NotKnown | { code: 'income-not-counted'; income: Rupiah }> {
  if (!(income >= 0)) return refused({ code: 'income-not-counted', income })
  const rules = find(['jkk.bpu.monthly', 'bpu.income.step'], month)
  if (!rules.ok) return rules
  const brackets = rules.value['jkk.bpu.monthly']
  const step = rules.value['bpu.income.step']
  const counted = income - (income % step.number())
  const rows = brackets.value.rows ?? []
  const at = rows.findIndex(({ income_to }) => income_to === null || counted <= income_to)
  const row = rows[at]
  if (!row) throw new RangeError('the last bracket is not open')
  const reasons = [brackets.because(sentences.bracket(income, at + 1, row.base, month))]
  // The rounding is ours: it is named only where it decides.
  if (isBetween(row, income)) reasons.push(step.because(sentences.roundedDown(counted)))
  return done({
    base: rupiah(row.base),
    bracket: at + 1,
    from: rupiah(row.income_from),
    to: row.income_to === null ? null : rupiah(row.income_to),
    because: reasons,
  })
}

/** Above its bracket and below the next: only the rounding puts it there. */
const isBetween = ({ income_to }: Row, income: number): boolean => income_to !== null && income > income_to
