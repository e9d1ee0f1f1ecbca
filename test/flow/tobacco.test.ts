// Oracle: the reported funnel (74,918 names, 49,888 left) and the truth planted beside the list, which has never read a file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TobaccoTruth } from '../../src/demo/tobacco/make-tobacco.ts'
import type { FileTruth } from '../../src/demo/truth/truth-files.ts'
import { bahuAt } from '../harness/bahu-at.ts'
import { freshDatabase, type Fresh } from '../harness/fresh-database.ts'

/** Another list of the same funnel can be looked at with TOBACCO_SEED; on everybody's machine it is this one. */
const seed = process.env.TOBACCO_SEED ?? '1'

/** Two titles and the heading; the truth counts the other lines that are nobody. */
const linesAbove = 3

let at: Fresh
const folder = mkdtempSync(join(tmpdir(), 'tobacco-'))
beforeAll(async () => {
  at = await freshDatabase()
})
afterAll(() => rmSync(folder, { recursive: true }))

type Counts = Record<'seen' | 'kept' | 'doubtful' | 'refused' | 'skipped', number> & { reasons: Record<string, number> }
type Loaded = { list: number; state: string; refusal: null; sheets: { seen: number }[]; counts: Counts }
type Ranked = { counts: { may: number; refused: number; waits: number; reasons: Record<string, number> } }

it('74,918 names go through lists, identity and gate on the command line, and 49,888 may join, reason by reason', async () => {
  const bahu = bahuAt(at)
  const truth = await bahu<TobaccoTruth>(['demo', 'tobacco', '--seed', seed, '--out', folder])
  expect([truth.rows, truth.clean]).toEqual([74_918, 49_888])
  const files = readFileSync(join(folder, 'truth', 'files.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as FileTruth) // prettier-ignore
  const [workbook, , ...registers] = files

  const load = async ({ file, kind, sender }: FileTruth) =>
    bahu<Loaded>(['ingest', 'load', join(folder, file), '--kind', kind, '--sender', sender])
  const list = await load(workbook!)
  const { 'not-a-person': skipped, ...reasons } = list.counts.reasons
  expect(reasons).toEqual(truth.reasons)
  expect(skipped).toBe(linesAbove + workbook!.nobody)
  expect(list.counts).toMatchObject({ seen: truth.rows + skipped!, skipped, ...workbook!.verdicts })
  expect(list.sheets.reduce((sum, { seen }) => sum + seen, 0)).toBe(list.counts.seen)

  const lists = [list.list]
  for (const register of registers) {
    const loaded = await load(register)
    expect(loaded.counts, register.file).toMatchObject(register.verdicts)
    lists.push(loaded.list)
  }
  await bahu(['ingest', 'keep', ...lists.map(String)])
  expect(await bahu(['identity', 'link'])).toMatchObject({ rows: 0, created: 0 })
  expect(await bahu(['identity', 'queue'])).toMatchObject({ standing: { open: 0 } })

  const { counts } = await bahu<Ranked>(['priority', 'rank', '--on', '2026-11-23'])
  expect({ may: counts.may, ...counts.reasons }).toEqual(truth.gate)
  expect(counts.may + counts.refused + counts.waits).toBe(truth.workers)
}, 600_000)
