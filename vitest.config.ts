import { defineConfig } from 'vitest/config'

/** Where a machine wants to read how it went (scripts/run-tests.mjs). */
const report = process.env.BAHU_TEST_REPORT

/** Two runs may write to one terminal: whole lines only. */
const lines: ['default', { summary: boolean }] = ['default', { summary: false }]

/** `fast`: domain, database, HTTP, rules. `browser`: a real browser on a real server. Each shares one PostgreSQL for its run. */
export default defineConfig({
  test: {
    reporters: report ? [lines, ['json', { outputFile: report }]] : [lines],
    projects: [
      {
        test: {
          name: 'fast',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
          globalSetup: ['test/harness/global-setup.ts'],
          setupFiles: ['test/harness/chance.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['test/harness/global-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
