import { Option, type Command } from 'commander'
import { formatDay, type Day } from '../domain/basics/day.ts'
import { articleOf } from '../domain/law/cite.ts'
import { changes, type Change } from '../domain/law/changes.ts'
import { entries, findEntries, findEntry, type Entry, type Period } from '../domain/law/entry.ts'
import { law } from '../domain/law/known.ts'
import { payerNames, type Payer } from '../domain/law/payer.ts'
import type { Cite, Standing } from '../domain/law/shape.ts'
import { topicNames, topics, type Topic } from '../domain/law/topic.ts'
import { boundText, reliefText, writtenValue } from '../domain/law/written-value.ts'
import { confidenceWords, standingWords } from '../domain/law/words.ts'
import { exit, Stop } from './frame.ts'
import { explainCommands } from './law-explain.ts'
import { lawHolidayCommands } from './law-holidays.ts'
import { answer } from './answer.ts'

/** `bahu law`: the law as data. Only `holidays` opens the database. */
export function lawCommands(program: Command): void {
  const law = program.command('law').description('hukum sebagai data: angka, pasal, dan seberapa yakin kami')
  explainCommands(law)

  law
    .command('show <rule>')
    .description('satu aturan dari waktu ke waktu, dengan kutipan dan bagaimana kami tahu')
    .action((id: string, _options: object, command: Command) => {
      const entry = findEntry(id)
      if (!entry) throw new Stop(notThere(id), exit.refused, { code: 'rule-unknown' })
      const { rule, relief, ...about } = entry
      answer(command, { ...about, ...(rule && { rule }), ...(relief && { relief }) }, () => showText(entry))
    })

  law
    .command('list')
    .description('daftar aturan, menurut topik')
    .addOption(new Option('--topic <topic>', 'hanya topik ini').choices(topics))
    .addOption(
      new Option('--standing <standing>', 'hanya yang diketahui begini').choices(['read', 'reported', 'remembered']),
    ) // prettier-ignore
    .option('--warns', 'hanya yang perlu diperiksa')
    .option('--open', 'hanya yang mempunyai pertanyaan terbuka')
    .option('--search <words>', 'kata, pasal, atau peraturan')
    .action(
      (
        options: { topic?: Topic; standing?: Standing; warns?: boolean; open?: boolean; search?: string },
        command: Command,
      ) => {
        // prettier-ignore
        const { search, ...filter } = options
        const found = findEntries({ ...filter, ...(search !== undefined && { q: search }) })
        const rows = found.map((entry) => ({ id: entry.id, topic: entry.topic, label: entry.label.id, value: lineOf(entry), warns: entry.warns, questions: entry.questions })) // prettier-ignore
        answer(command, { rows, total: entries.length }, () => listText(found))
      },
    )

  law
    .command('changes')
    .description('apa yang berubah kapan, yang terbaru di atas')
    .option('--since <bound>', 'sejak hari atau bulan ini, misalnya 2025-01')
    .action((options: { since?: string }, command: Command) => {
      const rows = changes.filter(({ on }) => on >= (options.since ?? ''))
      answer(command, { rows }, () => rows.map(changeText).join('\n'))
    })

  lawHolidayCommands(law)
}

/** Says so, and names the rules that share most of the words. */
function notThere(id: string): string {
  const words = id
    .toLowerCase()
    .split('.')
    .filter((word) => word.length > 2)
  const shared = (name: string) => words.filter((word) => name.includes(word)).length
  const near = entries
    .map((entry) => entry.id)
    .filter((name) => shared(name) > 0)
    .sort((a, b) => shared(b) - shared(a))
  return `Tidak ada aturan ${id}.${near.length > 0 ? ` Mungkin: ${near.slice(0, 5).join(', ')}` : ' Lihat bahu law list.'}`
}

const listText = (found: Entry[]): string =>
  [
    ...topics.flatMap((topic) => {
      const ofTopic = found.filter((entry) => entry.topic === topic)
      if (ofTopic.length === 0) return []
      return [topicNames[topic], ...ofTopic.map((entry) => `  ${entry.id.padEnd(32)} ${entry.label.id}: ${lineOf(entry)}${marks(entry)}`), ''] // prettier-ignore
    }),
    `${found.length} dari ${entries.length} aturan.`,
  ].join('\n')

const marks = ({ warns, questions }: Entry): string =>
  `${warns ? ' [perlu diperiksa]' : ''}${questions.length > 0 ? ' [belum terjawab]' : ''}`

/** The newest value in one line. */
function lineOf(entry: Entry): string {
  const last = entry.periods.at(-1)
  return last ? periodText(entry, last) : ''
}

const periodText = (entry: Entry, { value }: Period): string =>
  entry.relief ? reliefText(entry.relief) : value ? writtenValue(value, entry.rule.unit).text : ''

function showText(entry: Entry): string {
  return [
    `${entry.label.id} (${entry.id})${marks(entry)}`,
    `${topicNames[entry.topic]} · law/${(entry.rule ?? entry.relief).file}`,
    '',
    ...[...entry.periods].reverse().flatMap((period) => periodLines(entry, period)),
    ...entry.questions.flatMap(questionLines),
    `Diketahui untuk ${boundText(entry.known.from)} sampai ${boundText(entry.known.to)}.`,
    `Terakhir dipastikan ${formatDay(entry.checked.on as Day)} oleh ${entry.checked.by}.`,
  ].join('\n')
}

function periodLines(entry: Entry, period: Period): string[] {
  const written = entry.rule && period.value ? writtenValue(period.value, entry.rule.unit) : undefined
  return [
    `${boundText(period.from)} – ${boundText(period.to)}: ${periodText(entry, period)}`,
    ...(written && written.lines.length > 1 ? written.lines.map(({ label, text, note }) => `    ${label}${text ? `: ${text}` : ''}${note ? ` (${note})` : ''}`) : []), // prettier-ignore
    ...(entry.relief ? Object.entries(entry.relief.payers).map(([payer, { reduced, open }]) => `    ${payerNames[payer as Payer]}: ${reduced ? 'mendapat keringanan' : 'membayar penuh'}${open ? ', belum pasti' : ''}`) : []), // prettier-ignore
    ...[...new Set(period.cites.flatMap(citeLines))],
    '',
  ]
}

const citeLines = (cite: Cite): string[] => [
  `  ${articleOf(cite)}: “${cite.quote}”\n    ${standingWords[cite.standing]}, ${confidenceWords[cite.confidence]} · ${cite.seen}${cite.note ? `\n    ${cite.note}` : ''}`,
]

const questionLines = (name: string): string[] => [
  `Pertanyaan terbuka ${name}: ${law.questions[name] ?? ''}`,
  ...(law.meanwhile[name] ? [`  Sementara: ${law.meanwhile[name].does}`] : []),
  '',
]

function changeText({ on, kind, rule, label, article, before, after }: Change): string {
  const entry = findEntry(rule)
  const words = { begins: 'mulai', changes: 'berubah', ends: 'berakhir' }[kind]
  const unit = entry?.rule?.unit
  const now = entry?.relief ? reliefText(entry.relief) : after && unit ? writtenValue(after, unit).text : ''
  const became = before && unit ? `${writtenValue(before, unit).text} → ${now}` : now
  return `${on.padEnd(10)}  ${article ?? ''}: ${label.id} ${words}${became ? `: ${became}` : ''}`
}
