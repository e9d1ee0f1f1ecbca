// Oracle: UU 27/2022 Pasal 8: of an erased row nothing about the person is left, anywhere, and the counts still add up.
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { freshDatabase } from '../../../test/harness/fresh-database.ts'
import { day } from '../../domain/basics/day.ts'
import { loadList } from '../../workflows/ingest/load-list.ts'
import { receiveList } from '../../workflows/ingest/receive-list.ts'
import { silent } from '../../workflows/work.ts'
import { asActor } from '../database.ts'
import { eraseRows } from './erase-rows.ts'
import { openRows } from './rows.ts'

it('an approver of erasure empties a row in the table and in its sealed block; others cannot', async () => {
  const at = await freshDatabase()
  const officer = await at.actor('officer')
  const approver = await at.actor('approver')
  const text = 'Nama,NIK,Tgl Lahir,Desa,Kecamatan\nSITI,3509125203809001,12-03-1980,Karangduren,Balung\nBUHARI,3509120104759002,01-04-1975,Karangduren,Balung\n' // prettier-ignore
  const arrival = { fileName: 'a.csv', sender: 'Desa', asOf: day('2026-11-23') }
  const received = await receiveList(at.database, officer, arrival, Readable.from([Buffer.from(text)]))
  if (!received.ok) throw new Error(received.refusal.code)
  const { list } = received.value
  await loadList(at.database, officer, { list }, silent)

  await expect(asActor(at.database, officer, (session) => eraseRows(session, list, [2]))).rejects.toThrow(
    /may not erase/,
  )
  expect(await asActor(at.database, approver, (session) => eraseRows(session, list, [2]))).toBe(1)
  const rows = await at.owner('select seq, name, birth, desa, nik_hash, sealed, facts from ingest.row where list = $1 order by seq', [list]) // prettier-ignore
  expect(rows[0]).toEqual({ seq: 2, name: null, birth: null, desa: null, nik_hash: null, sealed: null, facts: {} })
  expect(rows[1]).toMatchObject({ seq: 3, name: 'BUHARI' })
  const raw = await asActor(at.database, officer, (session) => openRows(session, list, [1, 2, 3]))
  expect([raw.get(2)?.cells, raw.get(2)?.as, raw.get(3)?.cells[0]]).toEqual([[], 'erased', 'BUHARI'])
})
