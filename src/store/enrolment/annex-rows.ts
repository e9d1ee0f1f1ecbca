import type { Day } from '../../domain/basics/day.ts'
import type { Month } from '../../domain/basics/month.ts'
import type { AnnexRow } from '../../domain/enrolment/canonical-rows.ts'
import { isKindOfWork, kindName } from '../../domain/registry/kind-of-work.ts'
import type { Session } from '../session.ts'
import { forBulk } from './for-bulk.ts'

/** A row of the annex with the names of its places, which the hash leaves out: they follow from the code. */
export type PrintedRow = AnnexRow & { desaName: string; kecamatanName: string }

type Row = {
  no: number
  name: string
  birth: Day | null
  desa: string | null
  desaName: string | null
  kecamatanName: string | null
  kindOfWork: string | null
  purseName: string
  firstMonth: Month
  months: number
  monthly: number
  prices: number[] | null
  amount: number
  sealed: Buffer | null
}

const columns = `l.name, l.birth, l.desa, a.name as "desaName", k.name as "kecamatanName", l.kind_of_work as "kindOfWork",
  l.purse_name as "purseName", l.first_month as "firstMonth", l.months, l.monthly, l.prices, l.amount, l.sealed`
const joins = `left join access.area a on a.regency = l.regency and a.code = l.desa
  left join access.area k on k.regency = l.regency and k.code = l.kecamatan`

/**
 * The rows of a decree as printed, NIK opened, in the order of the annex. All in memory: some hundred bytes for each of
 * the tens of thousands a decree names, and no transaction stays open while somebody downloads slowly.
 */
export async function readAnnex(session: Session, decree: number): Promise<PrintedRow[]> {
  await forBulk(session)
  const { rows } = await session.client.query<Row>(
    `select l.decree_no as no, ${columns} from enrolment.line l ${joins}
     where l.regency = $1 and l.decree = $2 order by l.decree_no`,
    [session.actor.regency, decree],
  )
  return rows.map((row) => printed(session, row))
}

/** The rows a proposal would print, numbered as its decree will number them. */
export async function readFutureAnnex(session: Session, proposal: number): Promise<PrintedRow[]> {
  const { rows } = await session.client.query<Row>(
    `select row_number() over (order by l.no) as no, ${columns} from enrolment.line l ${joins}
     where l.regency = $1 and l.proposal = $2 and l.verdict in ('open', 'approved') order by l.no`,
    [session.actor.regency, proposal],
  )
  return rows.map((row) => printed(session, row))
}

function printed(session: Session, row: Row): PrintedRow {
  const { nik } = row.sealed ? session.unseal<{ nik?: string }>('person', row.sealed) : {}
  return {
    no: row.no,
    nik: nik ?? '',
    name: row.name,
    birth: row.birth,
    desa: row.desa ?? '',
    desaName: row.desaName ?? '',
    kecamatanName: row.kecamatanName ?? '',
    work: isKindOfWork(row.kindOfWork) ? kindName(row.kindOfWork) : '',
    purse: row.purseName,
    firstMonth: row.firstMonth,
    months: row.months,
    monthly: row.monthly,
    prices: row.prices,
    amount: row.amount,
  }
}
