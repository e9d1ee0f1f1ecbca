import { globSync, readFileSync } from 'node:fs'

const limits = { warn: 250, fail: 400, filesPerFolder: 24 }

/** Budgets of the house: a file over 400 lines is two nouns, and comments hold no dead code and no promises. */
export async function sizes(): Promise<{ ok: boolean; said: string }> {
  const files = globSync([
    'src/**/*.{ts,tsx}',
    'scripts/**/*.{ts,mjs}',
    'test/**/*.ts',
    'e2e/**/*.ts',
    'bench/**/*.ts',
  ]).filter((file) => !/\.generated\.|golden|node_modules/.test(file))
  const faults: string[] = []
  const counts = files.map((file) => {
    const text = readFileSync(file, 'utf8')
    const lines = text.split('\n').length
    if (lines > limits.fail && !/\.test\.tsx?$/.test(file))
      faults.push(`${file}: ${lines} lines, at most ${limits.fail}`)
    if (/\b(TODO|FIXME)\b/.test(text) && !file.startsWith('scripts/check-sizes'))
      faults.push(`${file}: a promise in a comment; decide it, or file it`)
    return lines
  })
  const median = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
  const long = counts.filter((lines) => lines > limits.warn).length
  return {
    ok: faults.length === 0,
    said: [...faults, `${files.length} files, median ${median} lines, ${long} over ${limits.warn}`].join('\n'),
  }
}
