import type { Bar } from './cluster.ts'
import { levels, type Field, type Level } from './compare.ts'
import type { VetoCode } from './decide.ts'
import type { Step } from './explain.ts'
import type { PairKind } from './money-at-risk.ts'

/** What pairs of one pattern share: what they are between, the rule that kept them apart, and the level of every field. */
export type Pattern = {
  kind: PairKind
  because: VetoCode | Bar | null
  steps: readonly Pick<Step, 'field' | 'level'>[]
}

/** Why the pairs of a pattern are not decided at once. */
export type TogetherBar = VetoCode | Bar | 'nik-equal' | 'a-death'

/** Rules that only say that little is known, or who may join: the officer who looked may answer for the whole pattern. */
const noContradiction: readonly (VetoCode | Bar)[] = ['little-known', 'two-registered']

/**
 * Why a verdict on one pair may not be given to all of its pattern at once; null where it may. Nothing in which something
 * contradicts is joined unseen (twins, two NIKs, another sex or birth), nobody is declared dead by the dozen, and two
 * records of one NIK are not parted unseen.
 */
export function barTogether({ kind, because, steps }: Pattern, verdict: 'same' | 'different'): TogetherBar | null {
  const nik = levelOf(steps, 'nik')
  if (verdict === 'different') return nik === 'same' || nik === 'stem' ? 'nik-equal' : null
  if (because !== null && !noContradiction.includes(because)) return because
  if (nik !== null && levels.nik.indexOf(nik) > levels.nik.indexOf('stem')) return 'nik-differs'
  if (levelOf(steps, 'sex') === 'other') return 'sex-differs'
  if (levelOf(steps, 'birth') === 'other') return 'birth-differs'
  return kind === 'deaths' ? 'a-death' : null
}

function levelOf<F extends Field>(steps: Pattern['steps'], field: F): Level<F> | null {
  const level = steps.find((step) => step.field === field)?.level
  return level === undefined || level === 'blank' ? null : (level as Level<F>)
}
