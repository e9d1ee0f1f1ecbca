import { formatDay, isDay, type Day } from '../basics/day.ts'
import { formatMonth, isMonth, type Month } from '../basics/month.ts'
import { formatRupiah } from '../basics/rupiah.ts'
import type { Because } from './cite.ts'
import type { Contribution } from './contribution.ts'
import { law } from './known.ts'
import type { Part } from './outcomes.ts'
import type { Confidence, Force, Standing } from './shape.ts'

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

export const formatBound = (bound: string): string =>
  isMonth(bound) ? formatMonth(bound) : isDay(bound) ? formatDay(bound) : bound

export function explained(title: string, lines: ExplainedLine[], questions: string[], warns: boolean): Explained {
  const names = [...new Set(questions)]
  const asked = names.map((name): ExplainedLine => ({ kind: 'question', text: law.questions[name] ?? name, question: name })) // prettier-ignore
  return { title, lines: [...lines, ...asked], questions: names, warns }
}

export function costLines(cost: Contribution): ExplainedLine[] {
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

export type Given = { amount: number; reading: string; parts: Part[]; because: Because[] }

export function outcomeLines({ amount, reading, parts, because }: Given, settled: boolean): ExplainedLine[] {
  const lines: ExplainedLine[] = [{ kind: 'amount', text: formatRupiah(amount) }]
  if (!settled) lines.push({ kind: 'reading', text: reading })
  for (const part of parts) lines.push({ kind: 'part', text: `${part.label.id}: ${partText(part)}` })
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

export const hasWarning = (lines: ExplainedLine[]): boolean => lines.some(({ kind }) => kind === 'warning')
