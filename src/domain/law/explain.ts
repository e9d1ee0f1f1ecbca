import { formatDay, isDay, type Day } from '../basics/day.ts'
import { formatMonth, isMonth, type Month } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import { formatRupiah } from '../basics/rupiah.ts'
import { deathBenefit } from './benefit.ts'
import { articleOf, because as reasonFor, type Because } from './cite.ts'
import { monthlyContribution, type Contribution, type ContributionAsked } from './contribution.ts'
import { familyGets, type FamilyAnswer, type FamilyAsked } from './family.ts'
import { law } from './known.ts'
import { getRule, lookUp } from './lookup.ts'
import type { Part } from './outcomes.ts'
import type { Confidence, Force, Standing } from './shape.ts'
import { valueText } from './value-text.ts'
import { accidentBenefit, type AccidentAsked } from './work-accident.ts'

/** What may be asked to be explained. `rule`: one parameter on a day, or through all its time without `on`. */
export type Question =
  | { ask: 'rule'; rule: string; on?: Day | Month }
  | ({ ask: 'contribution' } & ContributionAsked)
  | { ask: 'death'; on: Day; monthsPaid: number }
  | ({ ask: 'accident' } & AccidentAsked)
  | ({ ask: 'family' } & FamilyAsked)

/** One line of an explanation. Reasons carry the day, the article and how sure it is; the others only words. */
export type ExplainedLine = {
  kind: 'title' | 'amount' | 'part' | 'reason' | 'reading' | 'question' | 'warning'
  text: string
  on?: Day | Month
  rule?: string
  article?: string
  quote?: string
  standing?: Standing
  confidence?: Confidence
  force?: Force
  question?: string
}

export type Explained = { title: string; lines: ExplainedLine[]; questions: string[]; warns: boolean }

/** Any question in words: amounts, readings, reasons with day and article, open questions. Refuses like the function asked. */
export function explain(question: Question): Outcome<Explained> {
  switch (question.ask) {
    case 'rule':
      return explainRule(question.rule, question.on)
    case 'contribution': {
      const found = monthlyContribution(question)
      if (!found.ok) return found
      return done(explained(`Iuran ${formatMonth(question.month)}`, costLines(found.value), found.value.open.map(({ question: name }) => name), found.value.warns)) // prettier-ignore
    }
    case 'death': {
      const found = deathBenefit(question)
      if (!found.ok) return found
      const { outcomes, settled, question: name } = found.value
      const lines = outcomes.flatMap((outcome) => outcomeLines(outcome, settled))
      const title = `Meninggal ${formatDay(question.on)} bukan karena kerja, ${question.monthsPaid} bulan iuran`
      return done(explained(title, lines, settled || !name ? [] : [name], !settled || hasWarning(lines)))
    }
    case 'accident': {
      const found = accidentBenefit(question)
      if (!found.ok) return found
      const { outcomes, settled, questions, warns } = found.value
      const lines = outcomes.flatMap((outcome) => outcomeLines(outcome, settled))
      return done(explained(`Kecelakaan kerja ${formatDay(question.on)}`, lines, questions, warns))
    }
    case 'family': {
      const found = familyGets(question)
      return found.ok ? done(explainFamily(found.value, question)) : found
    }
  }
}

function explainFamily(answer: FamilyAnswer, { on, first }: FamilyAsked): Explained {
  const lines: ExplainedLine[] = [
    ...answer.base.because.map(reasonLine),
    { kind: 'title', text: `Iuran ${formatMonth(first)}` },
    ...costLines(answer.cost),
    ...answer.fullFrom.map(({ reading }): ExplainedLine => ({ kind: 'reading', text: reading })),
  ]
  for (const one of answer.cases) {
    lines.push({ kind: 'title', text: `${one.title}, ${formatDay(on)}` })
    for (const outcome of one.outcomes) lines.push(...outcomeLines(outcome, one.settled))
  }
  return explained('Yang dibayar dan yang diterima keluarga', lines, answer.questions, answer.warns)
}

/** One parameter: what it said on a day, or everything it ever said. @throws RangeError for an unknown rule */
function explainRule(id: string, on?: Day | Month): Outcome<Explained> {
  const rule = getRule(id)
  const values = on === undefined ? done(rule.values) : oneOf(id, on)
  if (!values.ok) return values
  const lines = values.value.flatMap((value): ExplainedLine[] => {
    const at = (on ?? value.from) as Day | Month
    const cites = [value.cite, ...(value.readings ?? []).map(({ cite }) => cite), ...(value.pays_for ?? []).map(({ cite }) => cite)] // prettier-ignore
    return [
      { kind: 'amount', text: `${formatBound(value.from)} sampai ${formatBound(value.to)}: ${valueText(rule, value)}`, on: at, rule: id }, // prettier-ignore
      ...cites.flatMap((cite) => (cite ? [reasonLine(reasonFor(id, at, cite, `${articleOf(cite)}.`))] : [])),
    ]
  })
  const questions = values.value.flatMap(({ question, pays_for = [] }) => [question, ...pays_for.map((line) => line.question)]) // prettier-ignore
  return done(
    explained(
      rule.label.id,
      lines,
      questions.filter((name) => name !== undefined),
      hasWarning(lines),
    ),
  )
}

const oneOf = (id: string, on: Day | Month) => {
  const found = lookUp(id, on)
  return found.ok ? done([found.value]) : found
}

export const formatBound = (bound: string): string =>
  isMonth(bound) ? formatMonth(bound) : isDay(bound) ? formatDay(bound) : bound

function explained(title: string, lines: ExplainedLine[], questions: string[], warns: boolean): Explained {
  const names = [...new Set(questions)]
  const asked = names.map((name): ExplainedLine => ({ kind: 'question', text: law.questions[name] ?? name, question: name })) // prettier-ignore
  return { title, lines: [...lines, ...asked], questions: names, warns }
}

function costLines(cost: Contribution): ExplainedLine[] {
  const parts = cost.parts.map(({ programme, amount, normal }): ExplainedLine => {
    const relieved = amount === normal ? '' : ` (tanpa keringanan ${formatRupiah(normal)})`
    return { kind: 'part', text: `${programme.toUpperCase()}: ${formatRupiah(amount)}${relieved}` }
  })
  const open = cost.open.map(({ reading, question }): ExplainedLine => ({ kind: 'reading', text: reading, question }))
  return [
    { kind: 'amount', text: `${formatRupiah(cost.amount)} sebulan` },
    ...parts,
    ...open,
    ...cost.because.map(reasonLine),
  ]
}

type Given = { amount: number; reading: string; parts: Part[]; because: Because[] }

function outcomeLines({ amount, reading, parts, because }: Given, settled: boolean): ExplainedLine[] {
  const lines: ExplainedLine[] = [{ kind: 'amount', text: formatRupiah(amount) }]
  if (!settled) lines.push({ kind: 'reading', text: reading })
  for (const part of parts) lines.push({ kind: 'part', text: `${part.label}: ${partText(part)}` })
  if (settled && parts.length === 0) lines.push({ kind: 'reading', text: reading })
  return [...lines, ...because.map(reasonLine)]
}

function partText({ kind, amount }: Part): string {
  if (kind === 'care') return 'ditanggung'
  if (kind === 'price') return 'menurut harga patokan'
  return kind === 'ceiling' ? `paling banyak ${formatRupiah(amount)}` : formatRupiah(amount)
}

export const reasonLine = ({ sentence, on, rule, article, cite, standing, force, warns }: Because): ExplainedLine => ({
  kind: warns ? 'warning' : 'reason',
  text: sentence,
  on,
  rule,
  article,
  quote: cite.quote,
  standing,
  confidence: cite.confidence,
  force,
})

const hasWarning = (lines: ExplainedLine[]): boolean => lines.some(({ kind }) => kind === 'warning')
