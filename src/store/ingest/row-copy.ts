import { dayNumber, type Day } from '../../domain/basics/day.ts'

/** A row for PostgreSQL's binary COPY, in the order of `incomingColumns`. */
export type RowToCopy = {
  seq: number
  sheet: number
  rowNo: number
  verdict: string
  reasons: readonly string[]
  name: string
  birth: Day | null
  sex: string | null
  desa: string | null
  kindOfWork: string | null
  nikHash: Buffer | null
  kkHash: Buffer | null
  sealed: Buffer | null
  health: Buffer | null
  facts: string
}

/** The columns as `create temp table` needs them. */
export const incomingColumns =
  'seq int, sheet smallint, row_no int, verdict text, reasons text[], name text, birth date, sex text, desa text, kind_of_work text, ' +
  'nik_hash bytea, kk_hash bytea, sealed bytea, health bytea, facts jsonb'

const signature = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
const fields = 15
const textType = 25
/** 2000-01-01, PostgreSQL's first day, counted from 1970. */
const epoch = 10957

/**
 * Writes rows as a binary COPY stream. A worker thread does it, so that the thread that talks to the database only
 * passes bytes on.
 */
export function copyWriter(): { add: (row: RowToCopy) => void; take: () => Buffer } {
  let bytes = Buffer.allocUnsafe(1 << 20)
  let at = 0
  const room = (needed: number) => {
    if (at + needed <= bytes.length) return
    const wider = Buffer.allocUnsafe(Math.max(bytes.length * 2, at + needed))
    bytes.copy(wider, 0, 0, at)
    bytes = wider
  }
  const int = (value: number) => (at = bytes.writeInt32BE(value, at))
  const sized = (size: number, value: number) => {
    int(size)
    at = size === 2 ? bytes.writeInt16BE(value, at) : bytes.writeInt32BE(value, at)
  }
  const nothing = () => int(-1)
  const text = (value: string | null) => {
    if (value === null) return nothing()
    room(value.length * 3 + 4)
    const length = bytes.write(value, at + 4, 'utf8')
    bytes.writeInt32BE(length, at)
    at += 4 + length
  }
  const binary = (value: Buffer | null) => {
    if (value === null) return nothing()
    room(value.length + 4)
    int(value.length)
    at += value.copy(bytes, at)
  }
  const texts = (values: readonly string[]) => {
    const start = at
    at += 4
    int(values.length === 0 ? 0 : 1)
    int(0)
    int(textType)
    if (values.length > 0) {
      int(values.length)
      int(1)
      for (const value of values) text(value)
    }
    bytes.writeInt32BE(at - start - 4, start)
  }
  const json = (value: string) => {
    room(value.length * 3 + 5)
    const length = bytes.write(value, at + 5, 'utf8')
    bytes.writeInt32BE(length + 1, at)
    bytes[at + 4] = 1
    at += 5 + length
  }
  const begin = () => (at = signature.copy(bytes, 0))
  begin()
  return {
    add(row) {
      room(1024)
      at = bytes.writeInt16BE(fields, at)
      sized(4, row.seq)
      sized(2, row.sheet)
      sized(4, row.rowNo)
      text(row.verdict)
      texts(row.reasons)
      text(row.name)
      room(512)
      if (row.birth === null) nothing()
      else sized(4, dayNumber(row.birth) - epoch)
      text(row.sex)
      text(row.desa)
      text(row.kindOfWork)
      binary(row.nikHash)
      binary(row.kkHash)
      binary(row.sealed)
      binary(row.health)
      json(row.facts)
    },
    take() {
      room(2)
      at = bytes.writeInt16BE(-1, at)
      const taken = Buffer.from(bytes.subarray(0, at))
      begin()
      return taken
    },
  }
}
