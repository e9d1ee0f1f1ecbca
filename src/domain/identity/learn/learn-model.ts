import type { Day } from '../../basics/day.ts'
import { done, refused, type Outcome } from '../../basics/outcome.ts'
import { blockRules, type BlockRule } from '../block.ts'
import { isDefaultDay, levels, type Field } from '../compare.ts'
import { oddsOf, type Model, type Odds } from '../settings/model.ts'
import { mix } from '../roll/hash.ts'
import { nikStates, type Roll } from '../roll/roll.ts'
import { PatternCounts } from './count-patterns.ts'
import { expectationMaximisation } from './expectation-maximisation.ts'
import { findImplausible, type Implausible } from './guard.ts'
import { eachPairOfRule, eachRandomPair, shareOfEqualPairs } from './sample.ts'
import { settleNameOrder, settleOrder } from './settle-order.ts'

const besideNik: readonly Field[] = ['name', 'birth', 'sex', 'desa', 'kk', 'mother']
/** A NIK is made of these, so among pairs with one NIK strangers agree in them too: they may not vote. */
const insideNik: ReadonlySet<Field> = new Set(['birth', 'sex', 'desa'])
const besideNameAndBirth: readonly Field[] = ['nik', 'sex', 'desa', 'kk', 'mother']

/** Chance that a trusted NIK is also another person's: copied by mistake, or given twice. Too rare to be counted. */
const sharedNik = 1e-7
const mostPairs = 1_000_000
const randomPairsPerRow = 40

/**
 * Learns how lists differ about one person, from the lists themselves. Pairs that share a trusted NIK show it for every
 * other field; pairs that share name and birth show it for the NIK; random pairs show how strangers agree. Refuses a
 * model that cannot be right; the caller then keeps the last good one.
 */
export function learnModel(
  roll: Roll,
  start: Model,
  signed: { decidedBy: string; decidedOn: Day; reason: string },
): Outcome<Model, Implausible> {
  if (roll.length < 2) return refused({ code: 'too-few-rows', found: roll.length, least: 2 })
  const strangers = new PatternCounts(roll, besideNik)
  const randomPairs = eachRandomPair(roll, Math.min(mostPairs, randomPairsPerRow * roll.length), (a, b) =>
    strangers.add(a, b),
  )
  const u = besideNik.map((field) => exactly(roll, field, strangers.shares(field)))

  const anchored = new PatternCounts(roll, besideNik)
  const anchors = eachPairOfRule(roll, blockRules[0]!, mostPairs, (a, b) =>
    anchored.add(a, b, (pair) => pair.nik === 1),
  )
  const startM = (field: Field): number[] => oddsOf(start, field).map(({ m }) => m)
  const votes = besideNik.map((field, at) => (insideNik.has(field) ? null : u[at]!))
  const found = expectationMaximisation(anchored.patterns(), votes, { m: besideNik.map(startM), lambda: 0.97 })

  const fields = { ...start.fields } as Record<Field, Record<string, Odds>>
  besideNik.forEach((field, at) => (fields[field] = named(field, found.m[at]!, u[at]!)))
  fields.nik = learnNik(roll, start, fields)
  const raw: Model = {
    ...signed,
    basis: { rows: roll.length, anchors, randomPairs },
    matchesPerRow: expectedMatches(roll, anchors * found.lambda, fields.nik.same!.m),
    fields: fields,
    commonWords: commonWords(roll),
  }
  const implausible = findImplausible(raw, found.lambda)
  return implausible ? refused(implausible) : done(inOrder(raw))
}

/** Strangers that share a birth or a family card are too few to meet by chance in a sample: those are counted. */
function exactly(roll: Roll, field: Field, sampled: number[]): number[] {
  const counted =
    field === 'birth'
      ? [shareOfEqualPairs(roll, (row) => roll.birth[row]!) - defaultDays(roll), defaultDays(roll)]
      : field === 'kk'
        ? [shareOfEqualPairs(roll, (row) => (roll.kkHigh[row] === 0 ? 0 : mix(roll.kkHigh[row]!, roll.kkLow[row]!)))]
        : []
  const known = sampled.map((share, level) => Math.max(counted[level] ?? share, 1e-9))
  const sum = known.reduce((total, share) => total + share, 0)
  return known.map((share) => share / sum)
}

/** The chance that two rows share one of the days written by who knows the year only. */
function defaultDays(roll: Roll): number {
  const dated = roll.birth.reduce((count, birth) => count + (birth !== 0 ? 1 : 0), 0)
  const byDefault = roll.birth.reduce((count, birth) => count + (birth !== 0 && isDefaultDay(birth) ? 1 : 0), 0)
  const among = shareOfEqualPairs(roll, (row) => (isDefaultDay(roll.birth[row]!) ? roll.birth[row]! : 0))
  return dated === 0 ? 0 : among * (byDefault / dated) ** 2
}

const sameNameAndBirth: BlockRule = {
  name: 'name+birth',
  keys: (roll, row, emit) => {
    const birth = roll.birth[row]!
    if (birth === 0 || isDefaultDay(birth) || roll.nikState[row] !== nikStates.trusted) return
    let key = birth
    for (let at = roll.names.start[row]!; at < roll.names.start[row + 1]!; at++) key = mix(key, roll.names.words[at]!)
    emit(key)
  },
  finer: [],
}

/**
 * A NIK holds birth, sex and place, so strangers who share those have near NIKs: how NIKs of strangers agree is taken
 * from people of one birth and desa with no name in common.
 */
function learnNik(roll: Roll, start: Model, fields: Model['fields']): Record<string, Odds> {
  const known = { ...start, fields }
  const neighbours = new PatternCounts(roll, ['nik'])
  eachPairOfRule(roll, blockRules[2]!, mostPairs, (a, b) => neighbours.add(a, b, (pair) => pair.name === 7))
  const uNik = neighbours.shares('nik')
  uNik[0] = sharedNik
  const others = besideNameAndBirth.slice(1)
  const u = [uNik, ...others.map((field) => oddsOf(known, field).map((odds) => odds.u))]
  const m = besideNameAndBirth.map((field) => oddsOf(known, field).map((odds) => odds.m))
  const namesakes = new PatternCounts(roll, besideNameAndBirth)
  eachPairOfRule(roll, sameNameAndBirth, mostPairs, (a, b) =>
    namesakes.add(a, b, (pair) => pair.name === 1 && pair.birth === 1),
  )
  const found = expectationMaximisation(namesakes.patterns(), u, { m, lambda: 0.8 })
  return named(
    'nik',
    withStem(
      found.m[0]!,
      oddsOf(start, 'nik').map((odds) => odds.m),
    ),
    uNik,
  )
}

/** Damaged numbers never meet among trusted ones; their chance stays as it was before. */
function withStem(learnt: readonly number[], before: readonly number[]): number[] {
  const rest = 1 - before[1]!
  return learnt.map((chance, level) => (level === 1 ? before[1]! : (chance / (1 - learnt[1]!)) * rest))
}

function named(field: Field, m: readonly number[], u: readonly number[]): Record<string, Odds> {
  return Object.fromEntries(levels[field].map((level, at) => [level, { m: m[at]!, u: u[at]! }]))
}

/** Pairs of one person, as the pairs with one NIK tell, corrected for blank and mistyped ones; twice that per row. */
function expectedMatches(roll: Roll, anchors: number, sameNik: number): number {
  const trusted = roll.nikState.reduce((count, state) => count + (state === nikStates.trusted ? 1 : 0), 0) / roll.length
  const matches = anchors / Math.max(0.01, trusted * trusted * sameNik)
  return Math.min(2, Math.max(0.001, (2 * matches) / roll.length))
}

function commonWords(roll: Roll): Record<string, number> {
  const shares = roll.words.text.map((word, number) => [word, roll.words.count[number]! / roll.length] as const)
  return Object.fromEntries(
    shares
      .filter(([word, share]) => share >= 0.001 && word.length > 1)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, 400)
      .map(([word, share]) => [word, rounded(share)]),
  )
}

const rounded = (share: number): number => Number(share.toPrecision(4))

function inOrder(model: Model): Model {
  const fields = Object.fromEntries(
    Object.keys(model.fields).map((name) => {
      const field = name as Field
      const settled = field === 'name' ? settleNameOrder(oddsOf(model, field)) : settleOrder(oddsOf(model, field))
      return [
        field,
        named(
          field,
          settled.map(({ m }) => rounded(m)),
          settled.map(({ u }) => rounded(u)),
        ),
      ]
    }),
  )
  return { ...model, matchesPerRow: rounded(model.matchesPerRow), fields: fields as Model['fields'] }
}
