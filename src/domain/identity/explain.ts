import { fields, levels, type Comparison, type Field } from './compare.ts'
import type { VetoCode } from './decide.ts'
import type { Bar } from './cluster.ts'
import { chanceOf, householdBits, nameBits, weigh, type Scales } from './weigh.ts'

/** One step of the waterfall: a field, how it agreed, and the bits it brought. Holds no personal value. */
export type Step = { field: Field | 'prior' | 'household-bound'; level: string; bits: number }

export type Explanation = { steps: Step[]; weight: number; because: VetoCode | Bar | null }

/** Why a pair weighs what it weighs: steps that add up to the weight, the prior first, then field by field. */
export function explain(scales: Scales, pair: Comparison, because: VetoCode | Bar | null): Explanation {
  const steps: Step[] = [{ field: 'prior', level: '', bits: scales.prior }]
  for (const field of fields) {
    if (pair[field] === 0) steps.push({ field, level: 'blank', bits: 0 })
    else steps.push({ field, level: levels[field][pair[field] - 1]!, bits: fieldBits(scales, pair, field) })
  }
  const unbound = (['desa', 'kk', 'mother'] as const).reduce((sum, field) => sum + scales.bits[field][pair[field]]!, 0)
  const bound = householdBits(scales, pair) - unbound
  if (bound < 0) steps.push({ field: 'household-bound', level: '', bits: bound })
  return {
    steps: steps.map((step) => ({ ...step, bits: hundredths(step.bits) })),
    weight: hundredths(weigh(scales, pair)),
    because,
  }
}

/** A step as it is drawn: the bits before and after it, and the chance of one person that it leaves. */
export type Fall = Step & { from: number; to: number; chance: number }

/** The waterfall of a pair: from nothing known down to the prior, then up and down field by field to the final chance. */
export function waterfall(steps: readonly Step[]): Fall[] {
  let at = 0
  return steps.map((step) => {
    const from = at
    at = hundredths(at + step.bits)
    return { ...step, from, to: at, chance: chanceOf(at) }
  })
}

const fieldBits = (scales: Scales, pair: Comparison, field: Field): number =>
  field === 'name' ? nameBits(scales, pair) : scales.bits[field][pair[field]]!

const hundredths = (bits: number): number => Math.round(bits * 100) / 100
