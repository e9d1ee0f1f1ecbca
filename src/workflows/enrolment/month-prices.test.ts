// Oracle: sums of single months by hand. In one decree two purses pay different prices, and for some people the price changes
// within their months, as where a relief ends; every paper says both and adds up to the rupiah.
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { readPdf } from '../../../test/documents/read-pdf.ts'
import { arrangeScenario } from '../../../test/harness/arrange-scenario.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { readAll } from '../../../test/lists/read-all.ts'
import { day } from '../../domain/basics/day.ts'
import { month } from '../../domain/basics/month.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { findDecree } from '../../store/enrolment/decrees.ts'
import { listPurses } from '../../store/funding/purses.ts'
import { bufferSource } from '../ingest/opc/byte-source.ts'
import { silent } from '../work.ts'
import { approveProposal } from './decide-proposal.ts'
import { endCover } from './end-cover.ts'
import { printDecree } from './print-decree.ts'
import { proposeScenario } from './propose-scenario.ts'
import { signDecree } from './sign-decree.ts'
import { verifyAnnex } from './verify-annex.ts'
import { writeAnnex } from './write-annex.ts'

const on = day('2026-11-23')
/** Worker 1: relief ends after a month. 2 and 4: 8.400 throughout. 3: 16.800 throughout. */
const amounts = { 1: 8_400 + 16_800 + 16_800, 2: 3 * 8_400, 3: 3 * 16_800, 4: 3 * 8_400 }
const total = Object.values(amounts).reduce((sum, one) => sum + one, 0)
let at: Fresh
let officer: Actor
let decree = 0
let workbook: Buffer

const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
async function bytesOf({ bytes }: { bytes: AsyncIterable<Buffer> }): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  const approver = await at.actor('approver')
  const { scenario } = await arrangeScenario(at, { count: 4 })
  await at.owner(
    `update funding.allocation set monthly = 8400, prices = '{8400,16800,16800}', amount = 42000 where worker = 1`,
  )
  const request = { scenario, title: 'Usulan', on, request: randomUUID(), previous: null }
  const { proposal } = valueOf(await proposeScenario(at.database, officer, request, silent))
  valueOf(await approveProposal(at.database, approver, { proposal }))
  const paper = { number: '1/2026', signedOn: on, about: 'penerima iuran', signer: 'Bupati', office: 'Bupati Jember' }
  decree = valueOf(await signDecree(at.database, approver, { proposal, ...paper, today: on })).decree
  workbook = await bytesOf(valueOf(await writeAnnex(at.database, officer, { decree })))
})

it('the workbook says both prices beside the person, and its hash is computed again from what it says', async () => {
  const rows = (await readAll(workbook)).rows.map(({ cells }) => cells)
  const said = Object.fromEntries(rows.filter((cells) => /^PEKERJA/.test(cells[2] ?? '')).map((cells) => [cells[2], [cells[11], Number(cells[12])]])) // prettier-ignore
  expect(said).toEqual({
    'PEKERJA AAAB': ['1 × Rp8.400, lalu 2 × Rp16.800', amounts[1]],
    'PEKERJA AAAC': ['8400', amounts[2]],
    'PEKERJA AAAD': ['16800', amounts[3]],
    'PEKERJA AAAE': ['8400', amounts[4]],
  })
  expect(rows.find((cells) => cells[2]?.startsWith('Jumlah'))?.at(-1)).toBe(String(total))
  expect(valueOf(await verifyAnnex(bufferSource(workbook), '35.09'))).toMatchObject({ rows: 4, same: true })
})

it('the printed decree says each price with its months, whose products add up to the amount', async () => {
  const pdf = await bytesOf(valueOf(await printDecree(at.database, officer, { decree, paper: 'F4', whole: false })))
  const text = readPdf(pdf)
    .flatMap(({ texts }) => texts.map(({ text: one }) => one))
    .join(' ')
    .replace(/\s+/g, ' ')
  expect(text).toContain('Rp8.400 untuk 7 bulan iuran; Rp16.800 untuk 5 bulan iuran')
  expect(7 * 8_400 + 5 * 16_800).toBe(total)
  expect(text.replaceAll(' ', '')).toContain('1×Rp8.400,lalu2×Rp16.800')
  const found = await asActor(at.database, officer, (session) => findDecree(session, decree))
  expect(found).toMatchObject({ amount: total, personMonths: 12 })
})

it('a line that ends early costs the months it ran at their own prices', async () => {
  valueOf(await endCover(at.database, officer, { decree, worker: 1, from: month('2027-02'), why: 'withdrew' }))
  const purses = await asActor(at.database, officer, (session) => listPurses(session))
  const committed = purses.reduce((sum, purse) => sum + purse.committed, 0)
  expect(committed).toBe(total - 16_800)
})
