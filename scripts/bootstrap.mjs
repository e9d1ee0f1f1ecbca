// What `npm start`, `npm test` and `npm run check` call first. Plain, without packages, so that it runs on Node 20:
// it installs what is missing and starts the rest under the Node the project brings.
import { buildWebIfStale } from './build-web.mjs'
import { installWhatIsMissing } from './install.mjs'
import { root, runUnderOurNode } from './our-node.mjs'
import { runTests, vitest } from './run-tests.mjs'

const [act, ...rest] = process.argv.slice(2)
installWhatIsMissing()

const node = (script, ...args) => runUnderOurNode([script, ...args], { cwd: root })

const acts = {
  start: async () => {
    await buildWebIfStale()
    return node('src/cli/main.ts', 'serve', '--demo', ...rest)
  },
  check: () => node('scripts/check.ts', ...rest),
  'test-fast': () => vitest('--project', 'fast', ...rest),
  test: async () => {
    const checked = await node('scripts/check.ts')
    if (checked !== 0) return checked
    await buildWebIfStale()
    return rest.length > 0 ? vitest(...rest) : runTests()
  },
}

process.exitCode = await acts[act]()
