// Oracle: the acts written in the code itself.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { acts } from './acts.ts'

it('every act the code writes into the history has its words', () => {
  const written = new Set<string>()
  for (const storey of ['store', 'workflows', 'api', 'cli']) {
    for (const name of readdirSync(`src/${storey}`, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue
      for (const [, act] of readFileSync(`src/${storey}/${name}`, 'utf8').matchAll(/\bact: '([a-z-]+)'/g))
        written.add(act!)
    }
  }
  expect(written.size).toBeGreaterThan(10)
  expect([...written].filter((act) => !(act in acts)).sort()).toEqual([])
})
