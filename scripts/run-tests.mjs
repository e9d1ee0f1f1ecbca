// The browser's tests beside all others, each kind under a runner of its own, then one sum of both: a browser test waits
// more than it works, and two browsers at once make each other slow.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ourEnv, root, runUnderOurNode } from './our-node.mjs'

export const vitest = (...args) => vitestFor({}, ...args)

const vitestFor = (env, ...args) =>
  runUnderOurNode(['node_modules/vitest/vitest.mjs', 'run', ...args], { cwd: root, env: { ...ourEnv, ...env } })

/** Runs every test and prints `N passed, N failed`; gives an exit code. */
export async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'bahu-tests-'))
  const codes = await Promise.all(
    ['fast', 'browser'].map((project) => vitestFor({ BAHU_TEST_REPORT: join(folder, project) }, '--project', project)),
  )
  const counts = ['fast', 'browser'].map((project) => count(join(folder, project)))
  rmSync(folder, { recursive: true })
  const passed = counts.reduce((sum, one) => sum + one.passed, 0)
  // A file that cannot even be read fails no test of its own.
  const failed = counts.reduce((sum, one, at) => sum + (one.failed || (codes[at] === 0 ? 0 : 1)), 0)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

function count(file) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
