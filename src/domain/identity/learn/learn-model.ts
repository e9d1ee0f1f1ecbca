import type { Day } from '../../basics/day.ts'
import { done, refused, type Outcome } from '../../basics/outcome.ts'
import { levels, type Field } from '../compare.ts'
import { nikStateAt, nikStates } from '../roll/cells.ts'
import type { Roll } from '../roll/roll.ts'
import { oddsOf, type Model, type Odds } from '../settings/model.ts'
import { countPairs, type PairCounts } from './count-pairs.ts'
import { expectationMaximisation } from './expectation-maximisation.ts'
import { findImplausible, type Implausible } from './guard.ts'
import { shareOf } from './sample.ts'
import { settleNameOrder, settleOrder } from './settle-order.ts'

const besideNik: readonly Field[] = ['name', 'birth', 'sex', 'desa', 'kk', 'mother']
/** A NIK is made of these, so among pairs with one NIK strangers agree in them too: they may not vote. */
const insideNik: ReadonlySet<Field> = new Set(['birth', 'sex', 'desa'])
const besideNameAndBirth: readonly Field[] = ['nik', 'sex', 'desa', 'kk', 'mother']

/** Chance that a trusted NIK is also another person's: copied by mistake, or given twice. Too rare to be counted. */
const sharedNik = 1e-7

/** Who asks for weights to be learnt, and why. */
export type Signed = { decidedBy: string; decidedOn: Day; reason: string }

/**
 * Learns how lists differ about one person, from the lists themselves. Pairs that share a trusted NIK show it for every
 * other field; pairs that share name and birth show it for the NIK; random pairs show how strangers agree. Refuses a
 * model that cannot be right; the caller then keeps the last good one.
 */
export function learnModel(roll: Roll, start: Model, signed: Signed): Outcome<Model, Implausible> {
  if (roll.length < 2) return refused({ code: 'too-few-rows', found: roll.length, least: 2 })
  return modelFrom(roll, countPairs(roll), start, signed)
}

/** The model that counts of pairs lead to; the counts may come from several threads. */
export function modelFrom(
  roll: Pick<Roll, 'length' | 'cells' | 'words'>,
  counts: PairCounts,
  start: Model,
  signed: Signed,
): Outcome<Model, Implausible> {
  const u = besideNik.map((field) => exactly(counts, field, counts.strangers.shares(field)))
  const startM = (field: Field): number[] => oddsOf(start, field).map(({ m }) => m)
  const votes = besideNik.map((field, at) => (insideNik.has(field) ? null : u[at]!))
  const found = expectationMaximisation(counts.anchored.patterns(besideNik), votes, {
    m: besideNik.map(startM),
    lambda: 0.97,
  })
  const fields = { ...start.fields } as Record<Field, Record<string, Odds>>
  besideNik.forEach((field, at) => (fields[field] = named(field, found.m[at]!, u[at]!)))
  const nik = learnNik(counts, start, fields)
  fields.nik = nik.odds
  const raw: Model = {
    ...signed,
    basis: { rows: roll.length, anchors: counts.anchors, randomPairs: counts.randomPairs },
    matchesPerRow: expectedMatches(roll, counts.anchors * counts.every * found.lambda, fields.nik.same!.m),
    fields: fields,
    commonWords: commonWords(roll),
  }
  const implausible = findImplausible(raw, { anchors: found.lambda, namesakes: nik.lambda })
  return implausible ? refused(implausible) : done(inOrder(raw))
}

/** Strangers that share a birth or a family card are too few to meet by chance in a sample: those are counted. */
function exactly({ births, defaultBirths, cards }: PairCounts, field: Field, sampled: number[]): number[] {
  const byDefault = births.rows === 0 ? 0 : shareOf(defaultBirths) * (defaultBirths.rows / births.rows) ** 2
  const counted = field === 'birth' ? [shareOf(births) - byDefault, byDefault] : field === 'kk' ? [shareOf(cards)] : []
  const known = sampled.map((share, level) => Math.max(counted[level] ?? share, 1e-9))
  const sum = known.reduce((total, share) => total + share, 0)
  return known.map((share) => share / sum)
}

/**
 * A NIK holds birth, sex and place, so strangers who share those have near NIKs: how NIKs of strangers agree is taken
 * from people of one birth and desa with no name in common.
 */
function learnNik({ neighbours, namesakes }: PairCounts, start: Model, fields: Model['fields']) {
  const known = { ...start, fields }
  const uNik = neighbours.shares('nik')
  uNik[0] = sharedNik
  const others = besideNameAndBirth.slice(1)
  const u = [uNik, ...others.map((field) => oddsOf(known, field).map((odds) => odds.u))]
  const m = besideNameAndBirth.map((field) => oddsOf(known, field).map((odds) => odds.m))
  const found = expectationMaximisation(namesakes.patterns(besideNameAndBirth), u, { m, lambda: 0.8 })
  const before = oddsOf(start, 'nik').map((odds) => odds.m)
  return { odds: named('nik', withStem(found.m[0]!, before), uNik), lambda: found.lambda }
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
function expectedMatches(roll: Pick<Roll, 'length' | 'cells'>, anchors: number, sameNik: number): number {
  let rows = 0
  for (let row = 0; row < roll.length; row++) if (nikStateAt(roll, row) === nikStates.trusted) rows++
  const trusted = rows / roll.length
  const matches = anchors / Math.max(0.01, trusted * trusted * sameNik)
  return Math.min(2, Math.max(0.001, (2 * matches) / roll.length))
}

function commonWords(roll: Pick<Roll, 'length' | 'words'>): Record<string, number> {
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
