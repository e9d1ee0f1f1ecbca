import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BackupTable } from './list-tables.ts'

type Copied = Pick<BackupTable, 'name' | 'columns'>

/** How values are written as text, the same on every server. */
export const fixedText = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local row_security = off;
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local lock_timeout = 0`

/** The rows of a table as COPY's text, in pieces cut anywhere. */
export async function* copyOut(client: pg.ClientBase, { name, columns }: Copied): AsyncGenerator<Buffer> {
  const stream = client.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout`))
  yield* stream as AsyncIterable<Buffer>
}

export const copyIn = (client: pg.ClientBase, { name, columns }: Copied, data: AsyncIterable<Buffer>): Promise<void> =>
  pipeline(Readable.from(data), client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`)))
