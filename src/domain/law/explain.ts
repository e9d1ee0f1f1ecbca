import { formatDay, type Day } from '../basics/day.ts'
import { formatMonth, type Month } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import { formatRupiah } from '../basics/rupiah.ts'
import { deathBenefit } from './benefit.ts'
import { because as reasonFor, type Because } from './cite.ts'
import { constructionContribution, type ConstructionAsked } from './construction.ts'
import { monthlyContribution, type ContributionAsked } from './contribution.ts'
import { costLines, explained, formatBound, hasWarning, outcomeLines, reasonLine, type Explained, type ExplainedLine } from './explained.ts' // prettier-ignore
import { familyGets, type FamilyAnswer, type FamilyAsked } from './family.ts'
import { heirsInOrder, type HeirsAsked } from './heirs.ts'
import { mayJoin, type JoinAsked } from './join.ts'
import { jobLossCash, type JobLossAsked } from './job-loss.ts'
import { lateFine, type LateFineAsked } from './late-fine.ts'
import { legalDeadline, type DeadlineKind } from './legal-deadline.ts'
import { getRule, lookUp } from './lookup.ts'
import { oldAgeGrounds, type OldAgeAsked } from './old-age.ts'
import type { Part } from './outcomes.ts'
import { pensionAge, type PensionAsked } from './pension.ts'
import { scholarship, type ChildScholarship, type ScholarshipAsked } from './scholarship.ts'
import { wageContribution, type WageAsked } from './wage.ts'
import { accidentBenefit, type AccidentAsked } from './work-accident.ts'
import type { WorkCalendar } from './working-days.ts'
import { writtenValue } from './written-value.ts'

export type { Explained, ExplainedLine } from './explained.ts'

/** What may be asked to be explained. `rule`: one parameter on a day, or through all its time without `on`. */
export type Question =
  | { ask: 'rule'; rule: string; on?: Day | Month }
  | ({ ask: 'contribution' } & ContributionAsked)
  | ({ ask: 'wage' } & WageAsked)
  | ({ ask: 'construction' } & ConstructionAsked)
  | { ask: 'death'; on: Day; monthsPaid: number }
  | ({ ask: 'accident' } & AccidentAsked)
  | ({ ask: 'scholarship' } & ScholarshipAsked)
  | ({ ask: 'old-age' } & OldAgeAsked)
  | ({ ask: 'heirs' } & HeirsAsked)
  | ({ ask: 'join' } & JoinAsked)
  | ({ ask: 'late-fine' } & LateFineAsked)
  | ({ ask: 'pension' } & PensionAsked)
  | ({ ask: 'job-loss' } & JobLossAsked)
  | { ask: 'deadline'; kind: DeadlineKind; from: Day; calendar?: WorkCalendar }
  | ({ ask: 'family' } & FamilyAsked)

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
    case 'wage': {
      const found = wageContribution(question)
      if (!found.ok) return found
      const { parts, employer, worker, open, because, warns } = found.value
      const lines: ExplainedLine[] = [
        amount(
          `${formatRupiah(employer + worker)} sebulan: pemberi kerja ${formatRupiah(employer)}, pekerja ${formatRupiah(worker)}`,
        ),
        ...parts.map((part) =>
          plain(
            'part',
            `${part.programme.toUpperCase()}: ${formatRupiah(part.employer)} + ${formatRupiah(part.worker)}`,
          ),
        ),
        ...open.map((other) => plain('reading', `Bacaan lain: pemberi kerja ${formatRupiah(other.employer)}.`)),
      ]
      return say(`Iuran penerima upah ${formatMonth(question.month)}`, lines, because, open.map((other) => other.question), warns) // prettier-ignore
    }
    case 'construction': {
      const found = constructionContribution(question)
      if (!found.ok) return found
      const { jkk, jkm, total, open, because } = found.value
      const lines = [amount(formatRupiah(total)), plain('part', `JKK: ${formatRupiah(jkk)}`), plain('part', `JKM: ${formatRupiah(jkm)}`), ...open.map((other) => plain('reading', `Bacaan lain: ${formatRupiah(other.total)}.`))] // prettier-ignore
      return say('Iuran proyek konstruksi', lines, because, open.map(({ question: name }) => name)) // prettier-ignore
    }
    case 'scholarship': {
      const found = scholarship(question)
      if (!found.ok) return found
      const { outcomes, settled, questions, warns } = found.value
      const lines = outcomes.flatMap(({ atMost, children, reading, because }) =>
        outcomeLines({ amount: atMost, reading, because, parts: children.map(childPart) }, settled),
      )
      return done(explained('Beasiswa anak, paling banyak', lines, questions, warns))
    }
    case 'old-age': {
      const found = oldAgeGrounds(question)
      if (!found.ok) return found
      const lines = [...found.value.full, ...found.value.part].map(({ holds, because }) => ({ ...reasonLine(because), text: `${holds ? 'Ya' : 'Belum'}: ${because.sentence}` })) // prettier-ignore
      return say(`Pencairan JHT ${formatDay(question.on)}`, lines, [])
    }
    case 'heirs': {
      const found = heirsInOrder(question)
      if (!found.ok) return found
      const { label, proof, because, question: name } = found.value
      return say(`Ahli waris ${question.programme.toUpperCase()}`, [plain('part', label), plain('part', `Bukti: ${proof}.`)], because, name ? [name] : []) // prettier-ignore
    }
    case 'join': {
      const found = mayJoin(question)
      if (!found.ok) return found
      const { verdict, reasons, warnings, questions } = found.value
      const warned = warnings.map((one): ExplainedLine => ({ ...reasonLine(one), kind: 'warning' }))
      return done(explained(`Mendaftar sebagai BPU ${formatDay(question.on)}`, [plain('amount', verdicts[verdict]), ...reasons.map(reasonLine), ...warned], questions, verdict === 'unsettled' || warned.length > 0)) // prettier-ignore
    }
    case 'deadline': {
      const found = legalDeadline(question.kind, question.from, question.calendar)
      if (!found.ok) return found
      const { due, because, question: name } = found.value
      return say(`Batas waktu sejak ${formatDay(question.from)}`, [plain('amount', due ? formatDay(due) : 'Tidak ada batas yang ditemukan')], because, name ? [name] : []) // prettier-ignore
    }
    case 'late-fine': {
      const found = lateFine(question)
      if (!found.ok) return found
      const { outcomes, settled, questions, warns } = found.value
      const lines = outcomes.flatMap((outcome) => outcomeLines({ ...outcome, parts: [] }, settled))
      return done(explained(`Denda iuran ${formatMonth(question.month)}`, lines, questions, warns))
    }
    case 'pension': {
      const found = pensionAge(question)
      if (!found.ok) return found
      const { age, reached, because } = found.value
      return say(`Usia pensiun JP ${formatDay(question.on)}`, [plain('amount', `${age} tahun: ${reached ? 'sudah tercapai' : 'belum tercapai'}`)], because) // prettier-ignore
    }
    case 'job-loss': {
      const found = jobLossCash(question)
      if (!found.ok) return found
      const { total, months, because, question: name } = found.value
      const parts = months.map(({ from, to, monthly }) => plain('part', `Bulan ke-${from} sampai ke-${to}: ${formatRupiah(monthly)} sebulan`)) // prettier-ignore
      return say(`Uang tunai JKP sejak ${formatDay(question.on)}`, [amount(formatRupiah(total)), ...parts], because, [name]) // prettier-ignore
    }
    case 'family': {
      const found = familyGets(question)
      return found.ok ? done(explainFamily(found.value, question)) : found
    }
  }
}

const plain = (kind: ExplainedLine['kind'], text: string): ExplainedLine => ({ kind, text })
const amount = (text: string): ExplainedLine => plain('amount', text)

const verdicts = { may: 'Boleh', 'may-not': 'Tidak boleh', unsettled: 'Belum pasti' }

const say = (
  title: string,
  lines: ExplainedLine[],
  because: Because[],
  questions: string[] = [],
  warns?: boolean,
): Outcome<Explained> => {
  // prettier-ignore
  const all = [...lines, ...because.map(reasonLine)]
  return done(explained(title, all, questions, warns ?? (questions.length > 0 || hasWarning(all))))
}

const childPart = (
  { may, sentence, atMost, because }: Pick<ChildScholarship, 'may' | 'sentence' | 'atMost' | 'because'>,
  at: number,
): Part => ({
  // prettier-ignore
  code: `child.${at + 1}`,
  label: {
    id: may ? `Anak ke-${at + 1}` : `Anak ke-${at + 1} (${sentence.id})`,
    en: may ? `Child ${at + 1}` : `Child ${at + 1} (${sentence.en})`,
  },
  amount: atMost,
  kind: 'ceiling',
  because,
})

function explainFamily(answer: FamilyAnswer, { on, first }: FamilyAsked): Explained {
  const lines: ExplainedLine[] = [
    ...answer.base.because.map(reasonLine),
    { kind: 'title', text: `Iuran ${formatMonth(first)}` },
    ...costLines(answer.cost),
    ...(answer.full?.readings ?? []).map(({ reading }): ExplainedLine => ({ kind: 'reading', text: reading })),
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
      { kind: 'amount', text: `${formatBound(value.from)} sampai ${formatBound(value.to)}: ${wordsOf(writtenValue(value, rule.unit))}`, on: at, rule: id }, // prettier-ignore
      ...cites.flatMap((cite) => (cite ? [reasonLine(reasonFor(id, at, cite, `“${cite.quote}”.`))] : [])),
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

const wordsOf = ({ text, lines }: { text: string; lines: { label: string; text: string }[] }): string =>
  [text, ...lines.map(({ label, text: more }) => `${label} ${more}`.trim())].filter(Boolean).join('; ')

const oneOf = (id: string, on: Day | Month) => {
  const found = lookUp(id, on)
  return found.ok ? done([found.value]) : found
}
