import { createReadStream, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Day } from '../../domain/basics/day.ts'
import type { ListKind } from '../../domain/ingest/list-kind.ts'
import type { Actor, Database } from '../../store/database.ts'
import { keepList } from '../ingest/keep-list.ts'
import { loadList } from '../ingest/load-list.ts'
import { receiveList } from '../ingest/receive-list.ts'
import { silent, type Progress } from '../work.ts'

export type DemoFile = { path: string; sender: string; kind?: ListKind }

/** Who sends what in a demo folder, as one would say it: folder by folder, in the order of their names. */
export function demoFiles(folder: string): DemoFile[] {
  const of = (sub: string, sender: (name: string) => string): DemoFile[] =>
    readdirSync(join(folder, sub))
      .sort()
      .map((file) => ({ path: join(folder, sub, file), sender: sender(file.replace(/\.\w+$/, '')) }))
  return [
    ...of('desa', (name) => name.replace(/^Data /, '')),
    ...of('kecamatan', (name) => `Kecamatan ${name.split(' ').at(-1) ?? ''}`),
    ...of('pasar', (name) => `UPT ${titled(name)}`),
    ...of('pesantren', titled),
    ...of('pkk', titled),
    ...of('kesra', () => 'Bagian Kesra'),
    ...of('dinas', (name) => `Dinas: ${titled(name)}`),
  ]
}

/** The lists other offices keep: what the insurer, Dukcapil, the personnel office and the ministry know. */
export const referenceFiles = (folder: string): DemoFile[] =>
  [
    { file: 'peserta-bpjs-ketenagakerjaan.csv', sender: 'BPJS Ketenagakerjaan', kind: 'insurer' as const },
    { file: 'dtsen-desil.csv', sender: 'Dinas Sosial', kind: 'welfare' as const },
    { file: 'kematian-dukcapil.xlsx', sender: 'Dinas Kependudukan dan Pencatatan Sipil', kind: 'deaths' as const },
    { file: 'pegawai-dan-penerima-upah.xlsx', sender: 'BKPSDM', kind: 'employees' as const },
    { file: 'hasil-verifikasi-lapangan.csv', sender: 'Tim verifikasi lapangan', kind: 'attestations' as const },
  ].map(({ file, ...rest }) => ({ ...rest, path: join(folder, 'rujukan', file) }))

/**
 * Sends files through the same door as a user's: received, read, and kept where `keep` says so. A file whose headings
 * the program doubts stays a preview, as it would for an officer.
 * @returns the numbers of the lists that are kept now
 */
export async function loadFiles(
  database: Database,
  officer: Actor,
  files: readonly DemoFile[],
  asOf: Day,
  progress: Progress,
  keep = true,
): Promise<number[]> {
  const kept: number[] = []
  for (const { path, sender, kind } of files) {
    const arrival = { fileName: basename(path), sender, kind, asOf }
    const received = await receiveList(database, officer, arrival, createReadStream(path))
    progress.advance(1)
    if (!received.ok) continue
    const { list, state } = received.value
    if (state === 'kept') kept.push(list)
    if (state === 'kept' || state === 'discarded') continue
    const loaded = await loadList(database, officer, { list }, silent)
    if (loaded.ok && keep && (await keepList(database, officer, list)).ok) kept.push(list)
  }
  return kept
}

const titled = (name: string): string =>
  name
    .replaceAll('-', ' ')
    .replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/\b(Pp|Tp|Pkk|Kec)\b/g, (word) => word.toUpperCase())
