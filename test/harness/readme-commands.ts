import { readFileSync } from 'node:fs'

/** The commands README shows under a heading, one string each, and what its `export` line sets. */
export function readmeCommands(heading: string): { commands: string[]; env: Record<string, string> } {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const section = readme.slice(readme.indexOf(`## ${heading}\n`))
  const [, block = ''] = section.split('```')
  const lines = block
    .replaceAll(/\\\n\s*/g, '')
    .trim()
    .split('\n')
  const exported = lines.filter((line) => line.startsWith('export ')).flatMap((line) => line.split(' ').slice(1))
  return {
    commands: lines.filter((line) => !line.startsWith('export ')),
    env: Object.fromEntries(exported.map((pair) => pair.split('=') as [string, string])),
  }
}
