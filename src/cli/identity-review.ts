import { InvalidArgumentError, Option, type Command } from 'commander'
import { formatDay, type Day } from '../domain/basics/day.ts'
import { formatNumber, formatRupiah } from '../domain/basics/rupiah.ts'
import { waterfall } from '../domain/identity/explain.ts'
import { chanceWords, pairKindWords, ruleWords, stepSentence, togetherWords } from '../domain/identity/words.ts'
import { asActor } from '../store/database.ts'
import { countPairs, listPairs, type Opinion } from '../store/identity/queue.ts'
import { askColleague } from '../workflows/identity/ask-colleague.ts'
import { decidePair, type Verdict } from '../workflows/identity/decide-pair.ts'
import { decideTogether, undoDecidedTogether } from '../workflows/identity/decide-together.ts'
import { undoVerdict } from '../workflows/identity/undo-verdict.ts'
import { viewAlike, type AlikeView } from '../workflows/identity/view-alike.ts'
import { viewPair, type PairView, type SideView } from '../workflows/identity/view-pair.ts'
import { run } from './frame.ts'
import { asNumber } from './read-option.ts'
import { refusalText } from './refusal-text.ts'

const asVerdict = (text: string): Verdict => {
  if (text !== 'same' && text !== 'different' && text !== 'later') {
    throw new InvalidArgumentError('Tulis same (satu orang), different (dua orang), atau later (nanti).')
  }
  return text
}

const asSettled = (text: string): 'same' | 'different' => {
  const verdict = asVerdict(text)
  if (verdict === 'later') throw new InvalidArgumentError('Tulis same (satu orang) atau different (dua orang).')
  return verdict
}

/** `bahu identity queue`, `show`, `decide` and the others of an officer who settles doubtful pairs. */
export function reviewCommands(identity: Command): void {
  identity
    .command('queue')
    .description('pasangan yang menunggu keputusan, yang paling banyak uangnya dahulu')
    .option('--limit <n>', 'paling banyak', asNumber, 20)
    .addOption(
      new Option('--opinion <which>', 'pendapat kedua: asked (diminta rekan) atau mine (yang saya minta)').choices(['asked', 'mine']), // prettier-ignore
    )
    .action(async ({ limit, opinion }: { limit: number; opinion?: Opinion }, command: Command) =>
      run(command, 'identity.read', async ({ database, actor, print }) => {
        const { standing, pairs } = await asActor(database, actor, async (session) => ({
          standing: await countPairs(session),
          pairs: await listPairs(session, { state: 'open', opinion }, 0, limit),
        }))
        const shown = pairs.map(({ id, kind, nameA, nameB, weight, because, atRisk, postponed, asker }) => ({ id, kind, nameA, nameB, weight, because, atRisk, postponed, asker })) // prettier-ignore
        print({ standing, pairs: shown }, () =>
          [
            standing.open === 0
              ? 'Tidak ada pasangan yang menunggu.'
              : `${formatNumber(standing.open)} pasangan menunggu; uang yang dipertaruhkan ${formatRupiah(standing.atRisk)}.`,
            `Hari ini diputuskan ${formatNumber(standing.today.same + standing.today.different)}, oleh Anda ${formatNumber(standing.today.byMe)}; pendapat kedua diminta rekan ${formatNumber(standing.asked)}, oleh Anda ${formatNumber(standing.mine)}.`,
            ...shown.map(
              ({ id, kind, nameA, nameB, atRisk, asker }) =>
                `${String(id).padStart(8)}  ${formatRupiah(atRisk).padStart(14)}  ${nameA} | ${nameB}  (${pairKindWords[kind]})${asker ? `; ditanyakan ${asker}` : ''}`,
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
    .command('ask')
    .description('meminta pendapat kedua: yang memutuskan kemudian petugas lain')
    .argument('<pair>', 'nomor pasangan', asNumber)
    .requiredOption('--note <text>', 'apa yang diragukan')
    .action(async (pair: number, { note }: { note: string }, command: Command) =>
      run(command, 'identity.review', async ({ database, actor, print, valueOf }) => {
        print(valueOf(await askColleague(database, actor, pair, note)), () => `Pasangan ${pair} menunggu petugas lain.`)
      }),
    )

  identity
    .command('alike')
    .description('pasangan lain dengan pola yang sama, dengan beberapa contohnya')
    .argument('<pair>', 'nomor pasangan', asNumber)
    .action(async (pair: number, _options: unknown, command: Command) =>
      run(command, 'identity.read', async ({ database, actor, print, valueOf }) => {
        const view = valueOf(await asActor(database, actor, (session) => viewAlike(session, pair)))
        print(view, () => alikeText(view))
      }),
    )

  identity
    .command('decide-alike')
    .description('memutuskan sekaligus semua pasangan dengan pola yang sama, sampai yang terakhir dilihat')
    .argument('<pair>', 'nomor pasangan', asNumber)
    .argument('<verdict>', 'same atau different', asSettled)
    .requiredOption('--up-to <pair>', 'nomor pasangan terbaru yang ikut; lihat: bahu identity alike', asNumber)
    .action(async (pair: number, verdict: 'same' | 'different', { upTo }: { upTo: number }, command: Command) =>
      run(command, 'identity.review', async ({ database, actor, print, valueOf }) => {
        const done = valueOf(await decideTogether(database, actor, pair, { verdict, upTo }))
        print(done, () =>
          [
            `${formatNumber(done.decided)} pasangan: ${verdictWords[verdict]}.`,
            ...(done.left.length > 0 ? [`${formatNumber(done.left.length)} pasangan diperiksa satu per satu.`] : []),
            `Untuk membatalkan: bahu identity undo-together ${done.act}`,
          ].join('\n'),
        )
      }),
    )

  identity
    .command('undo-together')
    .description('membatalkan putusan sekaligus; semua pasangannya menunggu lagi')
    .argument('<act>', 'nomor putusan sekaligus', asNumber)
    .action(async (act: number, _options: unknown, command: Command) =>
      run(command, 'identity.review', async ({ database, actor, print, valueOf }) => {
        const undone = valueOf(await undoDecidedTogether(database, actor, act))
        print(undone, () =>
          [
            `${formatNumber(undone.reopened)} pasangan menunggu lagi.`,
            ...undone.kept.map(({ pair, code }) => `Pasangan ${pair} tetap: ${refusalText({ code })}`),
          ].join('\n'),
        )
      }),
    )
}

const verdictWords: Record<Verdict, string> = {
  same: 'satu orang, datanya disatukan',
  different: 'dua orang, tidak akan disatukan',
  later: 'ditunda',
}

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
    ...waterfall(view.steps).map((step) => `${step.bits.toFixed(1).padStart(7)}  ${chanceWords(step.chance).padStart(14)}  ${stepSentence(step)}`), // prettier-ignore
    `${view.weight.toFixed(1).padStart(7)}  ${chanceWords(view.chance).padStart(14)}  kemungkinan satu orang`,
    ...(view.asked ? ['', `${view.asked.by} meminta pendapat kedua: ${view.asked.note ?? ''}`] : []),
    ...(view.alike > 0 ? ['', `${formatNumber(view.alike)} pasangan lain dengan pola yang sama; lihat: bahu identity alike ${view.id}`] : []), // prettier-ignore
  ].join('\n')
}

function alikeText(view: AlikeView | null): string {
  if (!view) return 'Tidak ada pasangan yang menunggu dengan pola ini.'
  const bar = (verdict: 'same' | 'different', words: string) => {
    const why = view.bars[verdict]
    return why ? `${words} sekaligus: tidak. ${togetherWords[why]}` : `${words} sekaligus: boleh, --up-to ${view.upTo}`
  }
  return [
    `${formatNumber(view.pairs)} pasangan dengan pola ini; uang yang dipertaruhkan ${formatRupiah(view.atRisk)}; kemungkinan satu orang ${chanceWords(view.chance.least)} sampai ${chanceWords(view.chance.most)}.`,
    ...view.sample.map(({ id, a, b }) => `${String(id).padStart(8)}  ${sideText(a)} | ${sideText(b)}`),
    bar('same', 'Satu orang'),
    bar('different', 'Dua orang'),
  ].join('\n')
}

const sideText = ({ name, birth, desaName }: SideView): string => [name, birth, desaName].filter(Boolean).join(', ')
