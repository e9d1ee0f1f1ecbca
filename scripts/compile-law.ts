/**
 * Compiles `law/` into `src/domain/law/law.generated.json` and `docs/law-index.md`.
 * `--check` writes nothing and exits with 1 when either file is not what `law/` says.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { problemsOf } from './check-law.ts'
import { lawIndex } from './law-index.ts'
import { readExamples, readLaw } from './read-law.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const law = readLaw(join(root, 'law'))
const problems = problemsOf(law)
if (problems.length) {
  console.error(problems.join('\n'))
  process.exit(1)
}
const wanted = {
  'src/domain/law/law.generated.json': `${JSON.stringify(law, null, 2)}\n`,
  'docs/law-index.md': lawIndex(law, readExamples(join(root, 'law')), join(root, 'src/domain/law')),
}
let stale = false
for (const [file, text] of Object.entries(wanted)) {
  const path = join(root, file)
  if (read(path) === text) continue
  stale = true
  if (process.argv.includes('--check')) console.error(`${file} is not what law/ says: run npm run law`)
  else {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(`wrote ${file}`)
  }
}
process.exit(stale && process.argv.includes('--check') ? 1 : 0)

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
