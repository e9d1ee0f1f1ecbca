import { payers, sectors } from '../src/domain/law/payer.ts'
import type { Cite, Law, MilliPercent, Value } from '../src/domain/law/shape.ts'
import { shapeProblems } from './check-law-shapes.ts'

/** One thing wrong with the law as data, in words for whoever edits it. */
export type LawProblem = string

/** A figure a quotation must state: a number, or a share in thousandths of a percent. */
export type Figure = { number: number } | { percent: MilliPercent }

type Cited = { where: string; cite: Cite; figures: Figure[] }

const number = (value: number): Figure => ({ number: value })
const percent = (value: MilliPercent): Figure => ({ percent: value })

/** The figures of one value. Only the first bracket of a long table is quoted; the others are checked by their shape. */
function figuresOf(value: Value): Figure[] {
  const { share, table = [], rows = [] } = value
  return [
    ...(value.value === undefined ? [] : [number(value.value)]),
    ...rows.slice(0, 1).flatMap((row) => [number(row.base), number(row.value)]),
    ...(value.percent === undefined ? [] : [percent(value.percent)]),
    ...(share ? [share.employer, share.worker, share.government ?? 0].filter((part) => part > 0).map(percent) : []),
    ...(value.slices ?? []).map((slice) => percent(slice.percent)),
    ...(value.stages ?? []).map((stage) => percent(stage.percent)),
    ...(value.cite?.standing === 'remembered' && table.length > 5
      ? []
      : table.flatMap((line) => [
          ...(line.amount === undefined ? [] : [number(line.amount)]),
          ...(line.percent === undefined ? [] : [percent(line.percent)]),
          ...(line.years === undefined ? [] : [number(line.years)]),
        ])),
  ]
}

/** Every cite of the law, with the figures its quote must contain. */
export function citesOf(law: Law): Cited[] {
  const found: Cited[] = []
  for (const [id, rule] of Object.entries(law.rules)) {
    for (const value of rule.values) {
      const where = `${id} from ${value.from}`
      if (value.cite) found.push({ where, cite: value.cite, figures: figuresOf(value) })
      for (const reading of value.readings ?? [])
        if (reading.cite) {
          const figures = [number(reading.at_least ?? reading.more_than ?? 0)]
          found.push({ where: `${where}, reading ${reading.name}`, cite: reading.cite, figures })
        }
      for (const line of value.pays_for ?? []) found.push({ where, cite: line.cite, figures: [] })
    }
  }
  for (const [id, relief] of Object.entries(law.reliefs)) {
    found.push({ where: id, cite: relief.cite, figures: [number(relief.percent)] })
    found.push({ where: `${id}, months`, cite: relief.period, figures: [] })
    for (const [payer, reading] of Object.entries(relief.payers))
      found.push({ where: `${id}, ${payer}`, cite: reading.cite, figures: [] })
  }
  return found
}

const words = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh']
const dotted = (figure: number): string => String(figure).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
const isIn = (quote: string, form: string): boolean =>
  new RegExp(`(^|[^\\d.,])${form.replaceAll('.', '\\.').replaceAll('×', '[×x]')}($|[^\\d])`).test(quote)

/** Whether a quotation states a figure: `16.800`, `16800`, `42 juta`, `48x`, hours as `2×24`, or a small number in words. */
export function states(quote: string, figure: number): boolean {
  const forms = [dotted(figure), String(figure), words[figure], words[figure] && `ke${words[figure]}`]
  if (figure % 100_000 === 0) forms.push(`${String(figure / 1_000_000).replace('.', ',')} juta`)
  if (figure % 1000 === 0) forms.push(`${(figure / 1000).toLocaleString('en')}.000`)
  if (figure === 48 || figure === 72) forms.push(`${figure / 24}×24`, `${figure / 24} × 24`)
  return forms.some((form) => form && isIn(quote, form))
}

/** Whether a quotation states a share: 240 is `0,24%`, `0.24`, `24 persen` only when whole, or the fraction `0.0024`. */
export function statesPercent(quote: string, milli: MilliPercent): boolean {
  const plain = String(milli / 1000)
  const forms = [plain, plain.replace('.', ','), `${plain}0`, `${plain.replace('.', ',')}0`, String(milli / 100_000)]
  return forms.some((form) => isIn(quote, form))
}

const quoted = ({ quote, more = [] }: Cite, figure: Figure): boolean =>
  [quote, ...more].some((text) =>
    'number' in figure ? states(text, figure.number) : statesPercent(text, figure.percent),
  )

/** What no schema can say: names that lead somewhere, quotes that contain their figures, at most one relief a case. */
export function problemsOf(law: Law): LawProblem[] {
  const problems: LawProblem[] = []
  for (const { where, cite, figures } of citesOf(law)) {
    if (!law.instruments[cite.instrument]) problems.push(`${where}: no instrument ${cite.instrument}`)
    for (const figure of figures)
      if (!quoted(cite, figure)) problems.push(`${where}: the quote does not state ${JSON.stringify(figure)}`)
  }
  const cited = new Set(citesOf(law).map(({ cite }) => cite.instrument))
  for (const [id, { amended_by }] of Object.entries(law.instruments)) {
    const amends = Object.values(law.instruments).some((other) => other.amended_by.includes(id))
    const said = JSON.stringify([law.rules, law.reliefs]).includes(law.instruments[id]?.number ?? id)
    if (!cited.has(id) && !amends && !said) problems.push(`instrument ${id} is cited nowhere`)
    for (const other of amended_by) if (!law.instruments[other]) problems.push(`${id}: amended by an unknown ${other}`)
  }
  return [...problems, ...questionProblems(law), ...ruleProblems(law), ...reliefProblems(law)]
}

/** Every question named is asked, and every question asked is named by a value, or is said to stand alone. */
function questionProblems(law: Law): LawProblem[] {
  const named = new Map<string, string>()
  for (const [id, rule] of Object.entries(law.rules))
    for (const value of rule.values)
      for (const name of [value.question, ...(value.pays_for ?? []).map((line) => line.question)])
        if (name) named.set(name, id)
  for (const [id, relief] of Object.entries(law.reliefs))
    for (const { question } of [relief, ...Object.values(relief.payers)]) if (question) named.set(question, id)
  const asked = new Set(Object.keys(law.questions))
  return [
    ...[...named].filter(([name]) => !asked.has(name)).map(([name, id]) => `${id}: no open question ${name}`),
    ...[...asked].filter((name) => !named.has(name)).map((name) => `open question ${name} is named by no value`),
  ]
}

function ruleProblems(law: Law): LawProblem[] {
  const problems: LawProblem[] = []
  for (const [id, rule] of Object.entries(law.rules)) {
    if (rule.known.from.length !== rule.known.to.length) problems.push(`${id}: known in days and months`)
    for (const value of rule.values) {
      if (value.from.length !== rule.known.from.length) problems.push(`${id}: ${value.from} is of another unit`)
      const asked = new Set((value.readings ?? []).map((reading) => reading.at_least ?? (reading.more_than ?? 0) + 1))
      if (asked.size > 1 && !value.question) problems.push(`${id}: two readings without an open question`)
      problems.push(...shapeProblems(value).map((problem) => `${id} from ${value.from}: ${problem}`))
    }
  }
  return problems
}

function reliefProblems(law: Law): LawProblem[] {
  const problems: LawProblem[] = []
  const all = Object.entries(law.reliefs)
  for (const [id, relief] of all) {
    const ofEmployers = relief.applies_to.every((rule) => !rule.includes('.bpu.'))
    const missing = (ofEmployers ? ['employer'] : [...payers]).filter((payer) => !relief.payers[payer])
    if (missing.length) problems.push(`${id}: says nothing of ${missing.join(', ')}`)
    for (const rule of relief.applies_to) if (!law.rules[rule]) problems.push(`${id}: no rule ${rule}`)
  }
  for (const sector of [...sectors, 'labour-intensive'])
    for (const [id, a] of all)
      for (const [other, b] of all)
        if (id < other && reaches(a.sector, sector) && reaches(b.sector, sector) && a.from <= b.to && b.from <= a.to)
          if (a.applies_to.some((rule) => b.applies_to.includes(rule))) problems.push(`${id} and ${other} overlap`)
  return problems
}

const reaches = (of: string, sector: string): boolean => of === 'any' || of === sector
