import { readdirSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { unseal } from '../../src/store/keys/seal.ts'
import { readKept } from '../../src/store/files/kept-file.ts'
import type { Fresh } from './fresh-database.ts'

const contexts = [
  'person',
  'person-health',
  'ingest.block',
  'objection',
  'participant',
  'privacy-request',
  'opinion',
  'history',
]

/**
 * Where something can still be found by whoever holds every key: each column of each table of every schema as it stands,
 * what is sealed opened under every context and key there is (persons' own keys included), and every kept file.
 * @returns `schema.table.column: what` for each trace
 */
export async function findTraces(at: Fresh, needles: readonly string[]): Promise<string[]> {
  const traces = new Set<string>()
  const look = (where: string, text: string) => {
    const folded = text.toLowerCase()
    for (const needle of needles) if (folded.includes(needle.toLowerCase())) traces.add(`${where}: ${needle}`)
  }
  const { seal, wrap } = at.database.keys
  const wrapped = await at.owner<{ wrapped: Buffer }>(
    'select wrapped from history.person_key where wrapped is not null',
  )
  const keys = [seal, wrap, ...wrapped.map((row) => unseal(wrap, 'person-key', row.wrapped))]
  const opened = (sealed: Buffer): string[] =>
    keys.flatMap((key) =>
      contexts.flatMap((context) => {
        try {
          const plain = unseal(key, context, sealed)
          return context === 'ingest.block' ? [inflateRawSync(plain).toString('utf8')] : [plain.toString('utf8')]
        } catch {
          return []
        }
      }),
    )
  const tables = await at.owner<{ name: string; called: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name, n.nspname || '.' || c.relname as called from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^(pg_|information_schema)'`,
  )
  for (const { name, called } of tables) {
    for (const row of await at.owner<Record<string, unknown>>(`select * from ${name}`)) {
      for (const [column, value] of Object.entries(row)) {
        const where = `${called}.${column}`
        if (!Buffer.isBuffer(value)) {
          const text = JSON.stringify(value) ?? ''
          look(where, text)
          for (const [, base64 = ''] of text.matchAll(/"([A-Za-z0-9+/]{40,}={0,2})"/g))
            for (const plain of opened(Buffer.from(base64, 'base64'))) look(`${where} (opened)`, plain)
          continue
        }
        look(where, value.toString('latin1'))
        look(where, value.toString('hex'))
        for (const plain of opened(value)) look(`${where} (opened)`, plain)
      }
    }
  }
  for (const file of readdirSync(at.database.home.files, { recursive: true, encoding: 'utf8' })) {
    const id = file.split('/').at(-1) ?? ''
    if (!/^[0-9a-f-]{36}$/.test(id)) continue
    const pieces: Buffer[] = []
    for await (const piece of readKept(at.database, id)) pieces.push(piece as Buffer)
    look(`file ${id}`, Buffer.concat(pieces).toString('utf8'))
  }
  return [...traces].sort()
}
