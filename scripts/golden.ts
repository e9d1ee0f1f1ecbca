// Writes the reviewed files test/golden/{schema.sql.txt,openapi.json} from the code as it is; `--check` compares instead.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeApp } from '../src/api/app.ts'
import { describeSchema } from '../src/store/describe-schema.ts'
import { openSignIn } from '../src/workflows/access/sign-in.ts'
import { openSystem } from '../src/workflows/operate/open-system.ts'

const home = mkdtempSync(join(tmpdir(), 'bahu-golden-'))
const { DATABASE_URL: _, ...env } = process.env
const system = await openSystem('command', { ...env, BAHU_DATA: home })
try {
  const app = await makeApp({
    database: system.database,
    signIn: openSignIn(system.database, 'http://localhost:3000'),
    start: () => Promise.reject(new Error('nothing runs here')),
    runNightly: () => Promise.reject(new Error('nothing runs here')),
  })
  await app.ready()
  const files = {
    'schema.sql.txt': await describeSchema(system.ownerUrl),
    'openapi.json': `${JSON.stringify(app.swagger(), null, 2)}\n`,
  }
  await app.close()
  const stale = Object.entries(files).filter(([name, text]) => read(name) !== text)
  if (process.argv.includes('--check')) {
    for (const [name] of stale)
      console.error(`test/golden/${name} is not what the code makes: run npm run golden and read the difference`)
    process.exitCode = stale.length > 0 ? 1 : 0
  } else {
    for (const [name, text] of stale) writeFileSync(new URL(`../test/golden/${name}`, import.meta.url), text)
    console.log(stale.length > 0 ? `written: ${stale.map(([name]) => name).join(', ')}` : 'nothing changed')
  }
} finally {
  await system.close()
  rmSync(home, { recursive: true, force: true })
}

function read(name: string): string | undefined {
  try {
    return readFileSync(new URL(`../test/golden/${name}`, import.meta.url), 'utf8')
  } catch {
    return undefined
  }
}
