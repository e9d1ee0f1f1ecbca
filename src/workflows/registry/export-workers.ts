import { day } from '../../domain/basics/day.ts'
import { answerNames, isAnswer } from '../../domain/registry/attestation.ts'
import { isKindOfWork, kindName } from '../../domain/registry/kind-of-work.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { countWorkers, findWorkers, type Cursor, type WorkerFilter } from '../../store/registry/find-workers.ts'
import { writeWorkbook, type Cell } from '../documents/write-workbook.ts'
import { searchWords, type WorkerSearch } from './search-workers.ts'
import { viewLine, type WorkerLine } from './view-worker.ts'

const page = 2_000

/**
 * A workbook of the workers a filter holds, as the actor may see them: NIKs masked, so that a file that is passed on
 * is no key to anybody. That it was taken, by whom, and of how many people, is in the history before its first byte.
 */
export async function exportWorkers(
  database: Database,
  actor: Actor,
  { q, ...rest }: WorkerSearch,
): Promise<AsyncGenerator<Buffer>> {
  const filter: WorkerFilter = { ...rest, words: q ? searchWords(q) : [] }
  const total = await asActor(database, actor, async (session) => {
    const count = await countWorkers(session, filter)
    const { area = null, kind = null, state = null } = filter
    session.note('registry', { act: 'export', subject: { people: count, area, kind, state, byName: Boolean(q) } })
    return count
  })
  return writeWorkbook([
    {
      name: 'Pekerja',
      title: [
        'Daftar pekerja',
        `${total} orang. NIK disamarkan. Berisi data pribadi: jaga kerahasiaannya (UU 27/2022).`,
      ],
      columns: [
        { heading: 'No', width: 7 },
        { heading: 'Nama', width: 32 },
        { heading: 'NIK (disamarkan)', width: 20 },
        { heading: 'Tanggal lahir', width: 16 },
        { heading: 'L/P', width: 6 },
        { heading: 'Desa/kelurahan', width: 22 },
        { heading: 'Kecamatan', width: 18 },
        { heading: 'Jenis pekerjaan', width: 24 },
        { heading: 'Tempat kerja', width: 28 },
        { heading: 'Kesaksian', width: 24 },
        { heading: 'Tanggal kesaksian', width: 17 },
        { heading: 'Catatan', width: 40 },
      ],
      rows: rowsOf(database, actor, filter),
    },
  ])
}

async function* rowsOf(database: Database, actor: Actor, filter: WorkerFilter): AsyncGenerator<Cell[]> {
  let after: Cursor | undefined
  let number = 0
  do {
    const from = after
    const { lines, next } = await asActor(database, actor, async (session) => {
      const found = await findWorkers(session, filter, page, from)
      return { lines: found.rows.map((row) => viewLine(session, row)), next: found.next }
    })
    for (const line of lines) yield cellsOf(line, ++number)
    after = next
  } while (after)
}

function cellsOf(line: WorkerLine, number: number): Cell[] {
  const { birth, attested, attestedOn, kindOfWork } = line
  return [
    number,
    line.name,
    line.nik,
    birth && birth.length === 10 ? { day: day(birth) } : birth,
    line.sex,
    line.desaName,
    line.kecamatanName,
    isKindOfWork(kindOfWork) ? kindName(kindOfWork) : kindOfWork,
    line.placeName,
    isAnswer(attested) ? answerNames[attested] : 'Belum ada kesaksian',
    attestedOn ? { day: day(attestedOn) } : null,
    remarks(line).join('; '),
  ]
}

/** What an office must know of a line before it acts on it. */
function remarks(line: WorkerLine): string[] {
  return [
    line.deadOn && 'meninggal',
    line.insured && `peserta ${line.insured}`,
    line.employee && 'pegawai atau penerima upah',
    line.doubtful && 'mungkin tercatat dua kali',
    line.conflicts.length > 0 && 'sumber berbeda',
    !line.nikTrusted && 'NIK belum dapat dipercaya',
    line.restricted && 'minta datanya tidak diproses',
  ].filter((remark) => typeof remark === 'string')
}
