import { InvalidArgumentError, type Command } from 'commander'
import { formatDay, type Day } from '../domain/basics/day.ts'
import { formatNumber, formatRupiah } from '../domain/basics/rupiah.ts'
import { pairKindWords, ruleWords, stepSentence } from '../domain/identity/words.ts'
import { asActor } from '../store/database.ts'
import { countPairs, listPairs } from '../store/identity/queue.ts'
import { today } from '../workflows/clock.ts'
import { decidePair, type Verdict } from '../workflows/identity/decide-pair.ts'
import { learnWeights } from '../workflows/identity/learn-weights.ts'
import { linkLists } from '../workflows/identity/link-list.ts'
import { undoVerdict } from '../workflows/identity/undo-verdict.ts'
import { viewPair, type PairView, type SideView } from '../workflows/identity/view-pair.ts'
import { run } from './frame.ts'
import { asNumber } from './read-option.ts'

const asNumbers = (text: string, before: number[] = []): number[] => [...before, asNumber(text)]
const asVerdict = (text: string): Verdict => {
  if (text !== 'same' && text !== 'different' && text !== 'later') {
    throw new InvalidArgumentError('Tulis same (satu orang), different (dua orang), atau later (nanti).')
  }
  return text
}

/** `bahu identity`: which records are one person, which pairs wait for an officer, and what was decided. */
export function identityCommands(program: Command): void {
  const identity = program.command('identity').description('siapa orang yang sama; pasangan yang diragukan')

  identity
    .command('link')
    .description('mencocokkan baris daftar yang disimpan dengan pekerja, atau semua yang belum')
    .argument('[list...]', 'nomor daftar', asNumbers)
    .action(async (lists: number[] | undefined, _options: unknown, command: Command) =>
      run(command, 'ingest.load', async ({ database, actor, progress, print, valueOf }) => {
        const asked = lists && lists.length > 0 ? lists : null
        const linked = valueOf(await linkLists(database, actor, asked, today(), progress))
        print(linked, () =>
          [
            `${formatNumber(linked.rows)} baris dari ${formatNumber(linked.lists)} daftar:`,
            line(linked.known, 'dikenali dari NIK'),
            line(linked.linked, 'dikenali dengan membandingkan'),
            line(linked.created, 'pekerja baru'),
            line(linked.waiting, 'baris daftar rujukan yang belum ada pekerjanya'),
            line(linked.doubtful, 'pasangan diragukan; lihat: bahu identity queue'),
          ].join('\n'),
        )
      }),
    )

  identity
    .command('queue')
    .description('pasangan yang menunggu keputusan, yang paling banyak uangnya dahulu')
    .option('--limit <n>', 'paling banyak', asNumber, 20)
    .action(async ({ limit }: { limit: number }, command: Command) =>
      run(command, 'identity.read', async ({ database, actor, print }) => {
        const { standing, pairs } = await asActor(database, actor, async (session) => ({
          standing: await countPairs(session),
          pairs: await listPairs(session, { state: 'open' }, 0, limit),
        }))
        const shown = pairs.map(({ id, kind, nameA, nameB, weight, because, atRisk, postponed }) => ({ id, kind, nameA, nameB, weight, because, atRisk, postponed })) // prettier-ignore
        print({ standing, pairs: shown }, () =>
          [
            standing.open === 0
              ? 'Tidak ada pasangan yang menunggu.'
              : `${formatNumber(standing.open)} pasangan menunggu; uang yang dipertaruhkan ${formatRupiah(standing.atRisk)}.`,
            ...shown.map(
              ({ id, kind, nameA, nameB, atRisk }) =>
                `${String(id).padStart(8)}  ${formatRupiah(atRisk).padStart(14)}  ${nameA} | ${nameB}  (${pairKindWords[kind]})`,
            ),
          ].join('\n'),
        )
      }),
    )

  identity
    .command('show')
    .description('satu pasangan berdampingan, dengan alasannya')
    .argument('<pair>', 'nomor pasangan', asNumber)
    .action(async (pair: number, _options: unknown, command: Command) =>
      run(command, 'identity.read', async ({ database, actor, print, valueOf }) => {
        const view = valueOf(await asActor(database, actor, (session) => viewPair(session, pair)))
        print(view, () => pairText(view))
      }),
    )

  identity
    .command('decide')
    .description('memutuskan: satu orang (same), dua orang (different), atau nanti (later)')
    .argument('<pair>', 'nomor pasangan', asNumber)
    .argument('<verdict>', 'same, different, atau later', asVerdict)
    .action(async (pair: number, verdict: Verdict, _options: unknown, command: Command) =>
      run(command, 'identity.review', async ({ database, actor, print, valueOf }) => {
        const decided = valueOf(await decidePair(database, actor, pair, verdict))
        print({ ...decided, verdict }, () => {
          const besides = decided.settled > 0 ? ` ${decided.settled} pasangan lain ikut selesai.` : ''
          return `Pasangan ${pair}: ${verdictWords[verdict]}.${besides}`
        })
      }),
    )

  identity
    .command('undo')
    .description('membatalkan keputusan atas satu pasangan; kedua data kembali seperti semula')
    .argument('<pair>', 'nomor pasangan', asNumber)
    .action(async (pair: number, _options: unknown, command: Command) =>
      run(command, 'identity.review', async ({ database, actor, print, valueOf }) => {
        const undone = valueOf(await undoVerdict(database, actor, pair))
        print(undone, () => `Keputusan atas pasangan ${pair} dibatalkan; kedua data kembali seperti semula.`)
      }),
    )

  identity
    .command('learn')
    .description('mempelajari bobot dari daftar kabupaten sendiri, untuk dipakai seterusnya')
    .requiredOption('--reason <text>', 'mengapa, untuk riwayat')
    .action(async ({ reason }: { reason: string }, command: Command) =>
      run(command, 'ingest.load', async ({ database, actor, who, progress, print, valueOf }) => {
        const signed = { on: today(), by: who.name, reason }
        const { model, learnt } = valueOf(await learnWeights(database, actor, signed, progress))
        print({ model, ...learnt }, () => {
          const { rows, anchors } = learnt.basis
          return `Model ${model} dipelajari dari ${formatNumber(rows)} baris dan ${formatNumber(anchors)} pasangan ber-NIK sama.`
        })
      }),
    )
}

const verdictWords: Record<Verdict, string> = {
  same: 'satu orang, datanya disatukan',
  different: 'dua orang, tidak akan disatukan',
  later: 'ditunda',
}

const line = (count: number, what: string): string => `${formatNumber(count).padStart(10)}  ${what}`

function pairText(view: PairView): string {
  const rows: [string, (side: SideView) => string | null][] = [
    ['Nama', ({ name }) => name],
    ['Lahir', ({ birth }) => (birth && birth.length === 10 ? formatDay(birth as Day) : birth)],
    ['Kelamin', ({ sex }) => sex],
    ['Desa', ({ desaName, kecamatanName }) => [desaName, kecamatanName].filter(Boolean).join(', ') || null],
    ['NIK', ({ nik, nikTrusted }) => (nik === null ? null : nikTrusted ? nik : `${nik} (tidak sah)`)],
    ['KK', ({ kk }) => kk],
    ['Ibu', ({ mother }) => mother],
    ['Pekerjaan', ({ kindOfWork }) => kindOfWork],
    ['Dari', ({ mentions }) => mentions.map(({ sender, rowNo }) => `${sender} baris ${rowNo}`).join('; ') || null],
  ]
  return [
    `Pasangan ${view.id}, ${pairKindWords[view.kind]}. Uang yang dipertaruhkan ${formatRupiah(view.atRisk)}.`,
    ...rows.map(([label, of]) => `${label.padEnd(10)} ${(of(view.a) ?? '-').padEnd(38)} ${of(view.b) ?? '-'}`),
    '',
    ...(view.because ? [ruleWords[view.because as keyof typeof ruleWords]] : []),
    ...view.steps.map((step) => `${step.bits.toFixed(1).padStart(7)}  ${stepSentence(step)}`),
    `${view.weight.toFixed(1).padStart(7)}  jumlah`,
  ].join('\n')
}
