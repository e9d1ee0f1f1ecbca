import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { Month } from '../../domain/basics/month.ts'
import type { Session } from '../session.ts'

/** One person paid in a scenario. `prices` only where months differ in price. */
export type PaidLine = {
  worker: number
  purse: number
  first: Month
  months: number
  monthly: number
  prices: readonly number[] | null
  amount: number
  tier: number
  monthsBefore: number
  rank: number
}

/** Keeps everybody a scenario pays for, with where they live and work as the ranking saw it. */
export async function saveAllocation(
  session: Session,
  { scenario, run }: { scenario: number; run: number },
  lines: Iterable<PaidLine>,
): Promise<void> {
  await session.client.query(
    `create temp table funding_paid (worker bigint, purse bigint, first_month text, months smallint, monthly int, prices int[],
       amount int, tier smallint, months_before smallint, rank int) on commit drop`,
  )
  await pipeline(Readable.from(asText(lines)), session.client.query(copyFrom('copy funding_paid from stdin')))
  await session.client.query(
    `insert into funding.allocation (regency, scenario, worker, purse, first_month, months, monthly, prices, amount, tier, months_before, rank, desa, kind_of_work)
     select $1, $2, p.worker, p.purse, p.first_month, p.months, p.monthly, p.prices, p.amount, p.tier, p.months_before, p.rank, c.desa, c.kind_of_work
     from funding_paid p join priority.candidate c on c.regency = $1 and c.run = $3 and c.worker = p.worker`,
    [session.actor.regency, scenario, run],
  )
}

function* asText(lines: Iterable<PaidLine>): Generator<string> {
  let text = ''
  for (const { worker, purse, first, months, monthly, prices, amount, tier, monthsBefore, rank } of lines) {
    const each = prices === null ? '\\N' : `{${prices.join(',')}}`
    text += `${worker}\t${purse}\t${first}\t${months}\t${monthly}\t${each}\t${amount}\t${tier}\t${monthsBefore}\t${rank}\n`
    if (text.length > 60_000) {
      yield text
      text = ''
    }
  }
  if (text) yield text
}
