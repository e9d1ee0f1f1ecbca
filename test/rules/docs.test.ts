// Oracle: the files the documents link to, the commands the program has, the settings the code reads.
import { Command } from 'commander'
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allCommands } from '../../src/cli/all-commands.ts'
import { languageOf } from './language-of.ts'

const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '')

const program = new Command('bahu').option('--as <email>').option('--json')
for (const add of allCommands) add(program)

const allOf = (command: Command): Command[] => [command, ...command.commands.flatMap(allOf)]

describe('the documents', () => {
  it('link only to what is there', () => {
    const broken = documents.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(join(dirname(file), target)))
        .map((target) => `${file} → ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('show commands the program has, with options it knows', () => {
    const shown = documents.flatMap((file) =>
      [
        ...readFileSync(file, 'utf8')
          .replaceAll('\\\n', ' ')
          .matchAll(/bin\/bahu\.mjs ([^`\n]+)/g),
      ].map((match) => match[1] ?? ''),
    )
    expect(shown.length).toBeGreaterThan(5)
    for (const line of shown) {
      const words = line.trim().split(/\s+/)
      let command: Command = program
      for (const word of words) command = command.commands.find((one) => one.name() === word) ?? command
      expect(command, `bahu ${line}`).not.toBe(program)
      const known = [...command.options, ...program.options].map((option) => option.long)
      for (const option of words.filter((word) => word.startsWith('--')))
        expect(known, `bahu ${line}`).toContain(option)
    }
  })

  it('name every setting the code reads', () => {
    const code = globSync('{src,scripts,test,e2e}/**/*.{ts,mjs}')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const read = new Set([...code.matchAll(/env\.((?:BAHU|TEST|FC|CHROMIUM)_[A-Z_]+)/g)].map((match) => match[1] ?? ''))
    const documented = readFileSync('ARCHITECTURE.md', 'utf8')
    expect([...read].filter((name) => !documented.includes(`\`${name}\``))).toEqual([])
  })
})

describe('every command', () => {
  it('says in Indonesian what it does', () => {
    const all = allOf(program).filter((command) => command !== program)
    expect(all.length).toBeGreaterThan(30)
    expect(all.filter((command) => command.description() === '').map((command) => command.name())).toEqual([])
    expect(
      all.filter((command) => languageOf(command.description()) === 'en').map((command) => command.name()),
    ).toEqual([])
  })
})
