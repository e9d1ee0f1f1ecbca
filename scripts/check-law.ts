import { payers, sectors } from '../src/domain/law/payer.ts'
import type { Cite, Law } from '../src/domain/law/shape.ts'

/** One thing wrong with the law as data, in words for whoever edits it. */
export type LawProblem = string

/** Every cite of the law, with the figures its quote must contain. */
export function citesOf(law: Law): { where: string; cite: Cite; figures: number[] }[] {
  const found: { where: string; cite: Cite; figures: number[] }[] = []
  for (const [id, rule] of Object.entries(law.rules)) {
    for (const { from, cite, value, rows, readings, pays_for } of rule.values) {
      const where = `${id} from ${from}`
      const own = value === undefined ? (rows?.length === 1 ? rows.flatMap((r) => [r.base, r.value]) : []) : [value]
      if (cite) found.push({ where, cite, figures: own })
      for (const reading of readings ?? [])
        if (reading.cite) {
          const figure = reading.at_least ?? reading.more_than ?? 0
          found.push({ where: `${where}, reading ${reading.name}`, cite: reading.cite, figures: [figure] })
        }
      for (const line of pays_for ?? []) found.push({ where, cite: line.cite, figures: [] })
    }
  }
  for (const [id, relief] of Object.entries(law.reliefs)) {
    found.push({ where: id, cite: relief.cite, figures: [relief.percent] })
    found.push({ where: `${id}, months`, cite: relief.period, figures: [] })
    for (const [payer, reading] of Object.entries(relief.payers))
      found.push({ where: `${id}, ${payer}`, cite: reading.cite, figures: [] })
  }
  return found
}

const words = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh']
const dotted = (figure: number): string => String(figure).replace(/\B(?=(\d{3})+(?!\d))/g, '.')

/** Whether a quotation states a figure: `16.800`, `16800`, `42 juta`, or a small number in words. */
export function states(quote: string, figure: number): boolean {
  const forms = [dotted(figure), String(figure), words[figure], words[figure] && `ke${words[figure]}`]
  if (figure % 1_000_000 === 0) forms.push(`${figure / 1_000_000} juta`)
  return forms.some((form) => form && new RegExp(`(^|[^\\d.])${form.replaceAll('.', '\\.')}($|[^\\d])`).test(quote))
}

/** What no schema can say: names that lead somewhere, quotes that contain their figures, at most one relief a case. */
export function problemsOf(law: Law): LawProblem[] {
  const problems: LawProblem[] = []
  const questions = new Set(Object.keys(law.questions))
  for (const { where, cite, figures } of citesOf(law)) {
    if (!law.instruments[cite.instrument]) problems.push(`${where}: no instrument ${cite.instrument}`)
    for (const figure of figures)
      if (!states(cite.quote, figure)) problems.push(`${where}: the quote does not state ${figure}`)
  }
  for (const [id, rule] of Object.entries(law.rules)) {
    if (rule.known.from.length !== rule.known.to.length) problems.push(`${id}: known in days and months`)
    for (const value of rule.values) {
      if (value.from.length !== rule.known.from.length) problems.push(`${id}: ${value.from} is of another unit`)
      for (const question of [value.question, ...(value.pays_for ?? []).map((line) => line.question)])
        if (question && !questions.has(question)) problems.push(`${id}: no open question ${question}`)
      const asked = new Set((value.readings ?? []).map((reading) => reading.at_least ?? (reading.more_than ?? 0) + 1))
      if (asked.size > 1 && !value.question) problems.push(`${id}: two readings without an open question`)
    }
  }
  for (const [id, relief] of Object.entries(law.reliefs)) {
    const missing = payers.filter((payer) => !relief.payers[payer])
    if (missing.length) problems.push(`${id}: says nothing of ${missing.join(', ')}`)
    for (const reading of Object.values(relief.payers))
      if (reading.question && !questions.has(reading.question))
        problems.push(`${id}: no open question ${reading.question}`)
    for (const rule of relief.applies_to) if (!law.rules[rule]) problems.push(`${id}: no rule ${rule}`)
  }
  const all = Object.entries(law.reliefs)
  for (const sector of sectors)
    for (const [id, a] of all)
      for (const [other, b] of all)
        if (id < other && a.sector === sector && b.sector === sector && a.from <= b.to && b.from <= a.to)
          if (a.applies_to.some((rule) => b.applies_to.includes(rule))) problems.push(`${id} and ${other} overlap`)
  return problems
}
