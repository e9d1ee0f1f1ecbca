import { asActor } from '../../src/store/database.ts'
import { createWorkers, reserveWorkers } from '../../src/workflows/registry/create-workers.ts'
import { arrangeList, type ArrangedRow } from './arrange-list.ts'
import type { Fresh } from './fresh-database.ts'

const first = [
  'SUMIATI',
  'MOHAMMAD RIDWAN',
  'HOLIFAH',
  'SUPARDI',
  'NUR HASANAH',
  'BUDI SANTOSO',
  'SITI AMINAH',
  'MISNAWI',
]
const last = ['', 'WAHYUNI', 'HIDAYAT', 'PRASETYO', 'LESTARI']
const kinds = ['buruh_panggul', 'buruh_tani_tembakau', 'pedagang_pasar', 'petani', 'guru_ponpes', 'kader_pkk']

/** A register of invented people of Kalisat and Kaliwates, through a list as ingest leaves it. @returns their numbers */
export async function arrangeRegister(at: Fresh, count: number): Promise<number[]> {
  const officer = await at.actor('officer')
  const ids = await asActor(at.database, officer, (session) => reserveWorkers(session, count))
  const rows = ids.map((worker, index): ArrangedRow => {
    const woman = index % 2 === 0
    const day = String((index % 28) + 1 + (woman ? 40 : 0)).padStart(2, '0')
    const month = String((index % 12) + 1).padStart(2, '0')
    const market = index % 3 === 0
    return {
      name: `${first[index % first.length]} ${last[index % last.length]}`.trim(),
      birth: `19${70 + (index % 25)}-${month}-${String((index % 28) + 1).padStart(2, '0')}`,
      sex: woman ? 'P' : 'L',
      desa: market ? '35.09.19.1001' : `35.09.27.20${String((index % 6) + 1).padStart(2, '0')}`,
      ...(index % 5 !== 4 && { kindOfWork: kinds[index % kinds.length] }),
      nik: `350927${day}${month}${70 + (index % 25)}${9000 + index}`,
      kk: `35092701011${String(index % 9).padStart(5, '0')}`,
      personal: { phone: `08123456${1000 + index}`, mother: 'RUKMINI', dusun: 'KRAJAN', rt: '01', rw: '03' },
      facts: { dependants: index % 4, ...(market && { market: 'PASAR TANJUNG', block: 'B', stall: String(index) }) },
      worker,
    }
  })
  const list = await arrangeList(at, { asOf: '2026-10-12', sender: 'UPT Pasar dan Desa Kalisat', rows })
  await asActor(at.database, officer, (session) => createWorkers(session, list, 1, count))
  return ids
}
