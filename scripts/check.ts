// Everything that is checked without running a test: types, lint, format, arrows, law, golden files, sizes. Runs all, then reports.
import { spawn } from 'node:child_process'
import { sizes } from './check-sizes.ts'

type Check = { name: string; run: () => Promise<{ ok: boolean; said: string }> }

const tool = (name: string, ...args: string[]): Check => ({
  name,
  run: () =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args])
      let said = ''
      child.stdout.on('data', (text: Buffer) => (said += text.toString()))
      child.stderr.on('data', (text: Buffer) => (said += text.toString()))
      child.on('close', (code) => resolve({ ok: code === 0, said }))
    }),
})

const bin = (path: string) => `node_modules/${path}`
const checks: Check[] = [
  tool(
    'types of the domain, without Node and the browser',
    bin('typescript/bin/tsc'),
    '--noEmit',
    '-p',
    'tsconfig.domain.json',
  ),
  tool('types and lint', bin('oxlint/bin/oxlint'), '--deny-warnings', '--report-unused-disable-directives'),
  tool('format', bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'),
  tool('arrows', bin('dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', 'boundaries.config.js', 'src'),
  tool('law', 'scripts/compile-law.ts', '--check'),
  tool('golden files', 'scripts/golden.ts', '--check'),
  tool('web client', 'scripts/generate-client.ts', '--check'),
  { name: 'sizes', run: sizes },
]

// Two at a time: this is meant for small machines.
const waiting = [...checks]
const failed: string[] = []
const worker = async () => {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const started = performance.now()
    const { ok, said } = await check.run()
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${check.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
    if (said.trim() && (!ok || check.name === 'sizes')) console.log(said.trim())
    if (!ok) failed.push(check.name)
  }
}
await Promise.all([worker(), worker()])
if (failed.length > 0) console.error(`npm run check: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
