// Oracle: the rules every command keeps: help in Indonesian for each word it takes, an exit code that tells, JSON for machines.
import type { Argument, Command, Option } from 'commander'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeProgram, runProgram } from '../../src/cli/program.ts'
import { freshDatabase } from '../harness/fresh-database.ts'
import { bahuEnv } from '../harness/bahu-at.ts'

type Leaf = { name: string; path: string[]; command: Command }
const leavesOf = (command: Command, path: string[] = []): Leaf[] =>
  command.commands.length === 0
    ? [{ name: path.join(' '), path, command }]
    : command.commands.flatMap((child) => leavesOf(child, [...path, child.name()]))
const groupsOf = (command: Command, path: string[] = []): string[][] => [
  path,
  ...command.commands.filter((one) => one.commands.length > 0).flatMap((one) => groupsOf(one, [...path, one.name()])),
]
const leaves = leavesOf(makeProgram())

let said = ''
let result = ''
async function bahu(args: readonly string[]): Promise<number> {
  said = result = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((result += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said += String(text)), true))
  try {
    return await runProgram(args)
  } finally {
    vi.restoreAllMocks()
    process.exitCode = undefined
  }
}
const english = /\b(?:error|usage|options|commands|arguments|display help|default|choices|missing|required|unknown (?:option|command)|is invalid|too many)\b/i // prettier-ignore
const stack = /\n\s+at .+:\d+:\d+/

beforeAll(async () => {
  for (const [name, value] of Object.entries(bahuEnv(await freshDatabase(), 'petugas'))) vi.stubEnv(name, value)
})
afterEach(() => vi.restoreAllMocks())

/** A value that the option or argument takes for right. */
function fitting({ argChoices, parseArg }: Option | Argument): string {
  const tries = argChoices ?? [
    '1',
    '2026-11-23',
    '2027-01',
    '35.09.12.2003',
    'same',
    'workers',
    'works',
    'nama=name',
    'jawaban',
  ]
  for (const text of tries) {
    try {
      parseArg?.(text, undefined as never)
      return text
    } catch (error) {
      const [, first] = /Pilih salah satu: ([\w-]+)/.exec((error as Error).message) ?? []
      if (first) return first
    }
  }
  return 'x'
}
const wanted = ({ command }: Leaf): string[] => [
  ...command.registeredArguments.filter(({ required }) => required).map(fitting),
  ...command.options.filter(({ mandatory }) => mandatory).flatMap((option) => [option.long!, fitting(option)]),
]

describe('help', () => {
  const all = [...groupsOf(makeProgram()), ...leaves.map(({ path }) => path)]
  it.each(all.map((path) => ({ path, name: path.join(' ') })))('of bahu $name is Indonesian', async ({ path }) => {
    expect(await bahu([...path, '--help'])).toBe(0)
    expect(result).toContain('Cara pakai: bahu')
    expect(result.replaceAll(/<[^>]+>|--[a-z-]+/g, '')).not.toMatch(english)
  })

  it.each(leaves)('of bahu $name says what each of its words means', ({ command }) => {
    expect(command.description()).not.toBe('')
    for (const option of command.options) expect(option.description, option.flags).not.toBe('')
  })
})

describe('wrong use', () => {
  it.each(leaves)('of bahu $name is said in Indonesian, and exits with 2', async (leaf) => {
    expect(await bahu([...leaf.path, ...wanted(leaf), '--tidak-ada'])).toBe(2)
    expect(said).toContain("Salah pakai: pilihan '--tidak-ada' tidak dikenal.")
    expect(said).not.toMatch(english)
  })

  it.each(leaves.filter((leaf) => wanted(leaf).length > 0))(
    'bahu $name without what it needs says so',
    async ({ path }) => {
      expect(await bahu(path)).toBe(2)
      expect(said).toMatch(/Salah pakai: (isian|pilihan) .+(belum|harus) disebut\./)
    },
  )

  it('a number that is none, also where the command reads it itself, is said', async () => {
    expect(await bahu(['ingest', 'show', 'abc'])).toBe(2)
    expect(said).toContain('Tulis angka bulat.')
    expect(await bahu(['priority', 'rank', '--on', 'kemarin'])).toBe(2)
    expect(said).toContain("pilihan '--on <day>' tidak dapat berisi 'kemarin'. Tulis hari sebagai 2026-11-23.")
    expect(await bahu(['ingest', 'lod'])).toBe(2)
    expect(said).toContain("perintah 'lod' tidak dikenal.")
  })

  it('a file that is not there, or is a folder, is named with what to do', async () => {
    for (const args of [
      ['ingest', 'load', '/tidak/ada.xlsx', '--sender', 'Desa'],
      ['enrolment', 'verify', '/tidak/ada.xlsx'],
      ['audit', 'verify', '/tidak/ada.ndjson'],
      ['audit', 'verify', process.cwd()],
    ]) {
      expect(await bahu(args), args.join(' ')).toBe(2)
      expect(said).toContain(args[0] === 'audit' && args[2] === process.cwd() ? process.cwd() : '/tidak/ada')
      expect(said).not.toMatch(stack)
    }
  })
})

/** What works without an account: it is tried elsewhere, and would begin its work here. */
const withoutAccount = new Set(['serve', 'access begin', 'demo make', 'demo tobacco', 'demo bench', 'audit verify', 'enrolment verify']) // prettier-ignore

describe('for machines', () => {
  it.each(leaves.filter(({ name }) => !withoutAccount.has(name)))(
    'bahu $name --json answers with JSON alone, also when it refuses',
    async (leaf) => {
      vi.stubEnv('BAHU_AS', '')
      const code = await bahu([...leaf.path, ...wanted(leaf), '--json'])
      expect(said).not.toMatch(stack)
      expect([0, 2, 3, 4], said).toContain(code)
      expect(() => JSON.parse(result) as unknown, `${result}${said}`).not.toThrow()
      vi.stubEnv('BAHU_AS', 'petugas@bahu.example')
    },
  )
})
