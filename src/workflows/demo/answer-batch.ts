import { Readable } from 'node:stream'
import type { Day } from '../../domain/basics/day.ts'
import { done, type Outcome } from '../../domain/basics/outcome.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { readBatchPeople } from '../../store/enrolment/batches.ts'
import { readRecapList, type RecapRead } from '../enrolment/read-recap.ts'
import { keepList } from '../ingest/keep-list.ts'
import { loadList } from '../ingest/load-list.ts'
import { receiveList } from '../ingest/receive-list.ts'
import { silent } from '../work.ts'

const reasons = ['Sudah terdaftar sebagai peserta BPU', 'NIK tidak padan dengan Dukcapil', 'Usia melebihi 65 tahun']

/** Answers a batch as the insurer's branch would: a recap by file, three rows in a hundred refused; read in by the same door. */
export async function answerBatch(
  database: Database,
  officer: Actor,
  batch: number,
  asOf: Day,
): Promise<Outcome<RecapRead>> {
  const people = await asActor(database, officer, (session) => {
    session.note('enrolment', { act: 'open-numbers', subject: { batch, as: 'recap' } })
    return readBatchPeople(session, batch)
  })
  const lines = people.map(({ person }, index) => {
    const refusal = index % 33 === 7 ? reasons[Math.floor(index / 33) % reasons.length] : undefined
    const number = refusal ? '' : `26${String(100_000_000 + index * 7)}`
    return [index + 1, person.nik, person.name, refusal ? 'Ditolak' : 'Diterima', number, refusal ?? ''].join(';')
  })
  const csv = ['No;NIK;Nama Peserta;Status;Nomor Kepesertaan;Keterangan', ...lines].join('\r\n')
  const arrival = {
    fileName: `rekap-berkas-${batch}.csv`,
    sender: 'BPJS Ketenagakerjaan',
    kind: 'recap' as const,
    asOf,
  }
  const received = await receiveList(database, officer, arrival, Readable.from([csv]))
  if (!received.ok) return received
  const { list } = received.value
  const loaded = await loadList(database, officer, { list }, silent)
  if (!loaded.ok) return loaded
  const kept = await keepList(database, officer, list)
  if (!kept.ok) return kept
  const read = await readRecapList(database, officer, { list }, silent)
  return read.ok ? done(read.value) : read
}
