import { defineConfig } from 'vitest/config'

/** The tests that `stryker.config.json` runs against each mutant of `src/domain/law`: no database, no browser. */
export default defineConfig({
  test: {
    include: ['src/domain/law/**/*.test.ts'],
    setupFiles: ['test/harness/chance.ts', 'test/law/fewer-runs.ts'],
    testTimeout: 60_000,
  },
})
