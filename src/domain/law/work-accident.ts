import type { Day } from '../basics/day.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import type { Because } from './cite.ts'
import { find, type Found } from './find.ts'
import type { NotKnown } from './lookup.ts'
import { readings, type Part, type Readings } from './outcomes.ts'
import { partialDisability, type Loss } from './partial-disability.ts'
import { lineLabel, sentences } from './sentences.ts'
import type { Line, Said } from './shape.ts'
import { shareOf } from './share.ts'

export const transportModes = ['land', 'sea', 'air'] as const
export type TransportMode = (typeof transportModes)[number]
export const aidKinds = ['dentures', 'hearing-aid', 'glasses'] as const
export type Aid = (typeof aidKinds)[number]

/** What an accident at work, or a disease from work, led to. Everything left out did not happen. */
export type AccidentAsked = {
  /** The day of the accident, or of the diagnosis. */
  on: Day
  /** The base reported to the insurer, not what the worker really earns. */
  base: Rupiah
  /** Whole months unable to work. */
  monthsUnable?: number
  transport?: readonly TransportMode[]
  homeCare?: boolean
  losses?: readonly Loss[]
  total?: boolean
  death?: boolean
  aids?: readonly Aid[]
  prosthesis?: boolean
  returnToWork?: boolean
}

/** `amount`: the money paid; `atMost`: what bills may be repaid on top. Care without a ceiling is in neither. */
export type AccidentBenefit = { amount: Rupiah; atMost: Rupiah; parts: Part[] }

export type AccidentRefusal =
  | NotKnown
  | { code: 'base-not-counted'; base: Rupiah }
  | { code: 'months-not-counted'; months: number }
  | { code: 'loss-not-known'; loss: string }
  | { code: 'death-and-disability' }

/**
 * What JKK gives after an accident at work. There is no month of waiting; the base is the reported one.
 * @cite pp-82-2019 Pasal 25(2)a
 * @cite pp-82-2019 Lampiran III
 * @cite pp-82-2019 Lampiran III A.1 m
 * @cite pp-82-2019 Lampiran III A.2 a
 * @cite pp-44-2015 Lampiran III
 * @cite pp-44-2015 manfaat JKK
 */
export function accidentBenefit(asked: AccidentAsked): Outcome<Readings<AccidentBenefit>, AccidentRefusal> {
  if (!(asked.base > 0)) return refused({ code: 'base-not-counted', base: asked.base })
  const months = asked.monthsUnable ?? 0
  if (!Number.isInteger(months) || months < 0) return refused({ code: 'months-not-counted', months })
  if (asked.death && asked.total) return refused({ code: 'death-and-disability' })
  const parts: Part[] = []
  const doubtful: Part[] = []
  const questions: string[] = []
  for (const add of [care, transport, unable, partial, total, death, aids]) {
    const given = add(asked)
    if (!given.ok) return given
    for (const { part, inDoubt, question } of given.value) {
      if (inDoubt) doubtful.push(part)
      else parts.push(part)
      if (question) questions.push(question)
    }
  }
  const outcome = (all: Part[], reading: string) => ({ ...sumOf(all), parts: all, reading, because: reasonsOf(all) })
  if (doubtful.length === 0) return done(readings([outcome(parts, 'Menurut dasar yang dilaporkan.')], questions))
  const names = doubtful.map(({ label }) => label.id).join(', ')
  return done(
    readings([outcome([...parts, ...doubtful], `Ditambah: ${names}.`), outcome(parts, `Tanpa: ${names}.`)], questions),
  )
}

type Given = { part: Part; inDoubt?: boolean; question?: string }
type Adds = Outcome<Given[], AccidentRefusal>

const nothing: Adds = done([])

const part = (code: string, found: Found, kind: Part['kind'], amount: number, sentence?: Said): Part => ({
  code,
  label: found.label,
  kind,
  amount: rupiah(amount),
  because: [found.because(sentence)],
})

/** A line of a table that repays up to its amount. */
function linePart(code: string, found: Found, line: Line): Part {
  const label = lineLabel(line)
  const amount = line.amount ?? 0
  return { ...part(code, found, 'ceiling', amount, sentences.atMost(label, amount)), label }
}

function care({ on, homeCare, returnToWork, death: died }: AccidentAsked): Adds {
  const medical = find(['jkk.medical'], on)
  if (!medical.ok) return medical
  const all: Given[] = [{ part: part('medical', medical.value['jkk.medical'], 'care', 0, sentences.medical) }]
  if (homeCare) {
    const home = find(['jkk.home-care.ceiling', 'jkk.home-care.years'], on)
    if (!home.ok) return home
    const ceiling = home.value['jkk.home-care.ceiling']
    const years = home.value['jkk.home-care.years'].number()
    const given = part('home-care', ceiling, 'ceiling', ceiling.amount(), sentences.homeCare(ceiling.amount(), years))
    all.push({ part: { ...given, label: sentences.homeCareLabel } })
  }
  if (returnToWork && !died) {
    const back = find(['jkk.return-to-work'], on)
    if (!back.ok) return back
    all.push({ part: part('return-to-work', back.value['jkk.return-to-work'], 'care', 0) })
  }
  return done(all)
}

/** Each mode used has a maximum of its own, and the maxima are added. */
function transport({ on, transport: modes = [] }: AccidentAsked): Adds {
  if (modes.length === 0) return nothing
  const rules = find(['jkk.transport'], on)
  if (!rules.ok) return rules
  const rule = rules.value['jkk.transport']
  return done([...new Set(modes)].map((mode) => ({ part: linePart(`transport.${mode}`, rule, rule.line(mode)) })))
}

function unable({ on, base, monthsUnable = 0 }: AccidentAsked): Adds {
  if (monthsUnable === 0) return nothing
  const rules = find(['jkk.unable'], on)
  if (!rules.ok) return rules
  const rule = rules.value['jkk.unable']
  const given: Given[] = []
  for (const { from, to, percent } of rule.value.stages ?? []) {
    const months = Math.min(monthsUnable, to ?? monthsUnable) - from + 1
    if (months <= 0) continue
    const monthly = shareOf(base, percent)
    const sentence = sentences.unable(months, from, percent, base, monthly)
    given.push({ part: part(`unable.${from}`, rule, 'cash', monthly * months, sentence), question: rule.question })
  }
  return done(given)
}

function partial({ on, base, losses = [] }: AccidentAsked): Adds {
  if (losses.length === 0) return nothing
  const found = partialDisability({ on, base, losses })
  return found.ok ? done([found.value]) : found
}

function total({ on, base, total: lost }: AccidentAsked): Adds {
  if (!lost) return nothing
  const rules = find(['jkk.total.times', 'jkk.total.periodic'], on)
  if (!rules.ok) return rules
  const times = rules.value['jkk.total.times']
  const periodic = rules.value['jkk.total.periodic']
  return done([
    { part: part('total', times, 'cash', times.number() * base, sentences.times(times.number(), base)) },
    { part: part('total.periodic', periodic, 'cash', periodic.amount()), inDoubt: true, question: periodic.question },
  ])
}

function death({ on, base, death: died }: AccidentAsked): Adds {
  if (!died) return nothing
  const rules = find(['jkk.death.times', 'jkk.death.least', 'jkk.death.periodic', 'jkk.death.funeral'], on)
  if (!rules.ok) return rules
  const times = rules.value['jkk.death.times']
  const least = rules.value['jkk.death.least']
  const earned = times.number() * base
  const lump = part('death', times, 'cash', Math.max(earned, least.amount()), sentences.times(times.number(), base))
  const raised = earned < least.amount()
  if (raised) lump.because.push(least.because())
  const [periodic, funeral] = [rules.value['jkk.death.periodic'], rules.value['jkk.death.funeral']]
  return done([
    { part: lump, question: raised ? least.question : undefined },
    { part: part('death.periodic', periodic, 'cash', periodic.amount()) },
    { part: part('death.funeral', funeral, 'cash', funeral.amount()) },
  ])
}

function aids({ on, aids: kinds = [], prosthesis }: AccidentAsked): Adds {
  const given: Given[] = []
  if (kinds.length > 0) {
    const rules = find(['jkk.aids'], on)
    if (!rules.ok) return rules
    const rule = rules.value['jkk.aids']
    for (const kind of new Set(kinds))
      given.push({ part: linePart(kind, rule, rule.line(kind)), question: rule.question })
  }
  if (prosthesis) {
    const rules = find(['jkk.prosthesis'], on)
    if (!rules.ok) return rules
    const rule = rules.value['jkk.prosthesis']
    const sentence = sentences.prosthesis(rule.percent())
    given.push({ part: part('prosthesis', rule, 'price', 0, sentence), question: rule.question })
  }
  return done(given)
}

function sumOf(parts: Part[]): { amount: Rupiah; atMost: Rupiah } {
  const sum = (kind: Part['kind']) =>
    rupiah(parts.filter((one) => one.kind === kind).reduce((all, { amount }) => all + amount, 0))
  return { amount: sum('cash'), atMost: sum('ceiling') }
}

const reasonsOf = (parts: Part[]): Because[] => parts.flatMap(({ because }) => because)
