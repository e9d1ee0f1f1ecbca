import { isDay } from '../../domain/basics/day.ts'
import type { Month } from '../../domain/basics/month.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { hashRows, type AnnexRow } from '../../domain/enrolment/canonical-rows.ts'
import { readPrices } from '../../domain/enrolment/month-prices.ts'
import type { RawRow } from '../../domain/ingest/raw-row.ts'
import type { ByteSource } from '../ingest/opc/byte-source.ts'
import { openList } from '../ingest/readers/open-list.ts'
import { readRows } from '../ingest/readers/read-rows.ts'
import { sha256 } from './sign-decree.ts'
import { annexHeadings } from './write-annex.ts'

export type Verified = { rows: number; printed: string; computed: string; same: boolean }

/**
 * Computes the hash of an annex workbook again from its rows and compares it with the one printed above them. Needs no
 * database and no key: anybody who holds the file can do it.
 */
export async function verifyAnnex(source: ByteSource, regency: string): Promise<Outcome<Verified>> {
  const list = await openList(source)
  if (!list.ok) return list
  let printed: string | undefined
  let begun = false
  const rows: AnnexRow[] = []
  for await (const batch of readRows(list.value, { sheets: [0] })) {
    for (const row of batch.rows) {
      const first = row.cells[0] ?? ''
      if (!begun) {
        const found = /SHA-256\): ([\da-f ]+)$/.exec(first)
        if (found) printed = found[1]!.replaceAll(' ', '')
        begun = annexHeadings.every((heading, index) => row.cells[index] === heading)
      } else if (row.kinds[0] === 'n') rows.push(annexRow(row))
    }
  }
  if (!begun || printed === undefined) return refused({ code: 'not-an-annex' })
  const computed = hashRows(regency, rows, sha256())
  return done({ rows: rows.length, printed, computed, same: computed === printed })
}

function annexRow({ cells }: RawRow): AnnexRow {
  const [no, nik, name, birth, desa, , , work, purse, firstMonth, months, monthly, amount] = cells
  const prices = readPrices(monthly ?? '')
  return {
    no: Number(no),
    nik: nik ?? '',
    name: name ?? '',
    birth: isDay(birth) ? birth : null,
    desa: desa ?? '',
    work: work ?? '',
    purse: purse ?? '',
    firstMonth: (firstMonth ?? '') as Month,
    months: Number(months ?? 0),
    monthly: prices?.[0] ?? Number(monthly ?? 0),
    prices,
    amount: Number(amount ?? 0),
  }
}
