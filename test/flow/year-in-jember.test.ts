// Oracle: the script's own purse, the decrees with the tariff, and a recomputation of every person's month in other SQL.
import { expect, it } from 'vitest'
import { day } from '../../src/domain/basics/day.ts'
import { freshDatabase } from '../harness/fresh-database.ts'
import { checkYear } from '../synthetic/check-year.ts'
import { playYear } from '../synthetic/play-year.ts'

it('a year in Jember: every rupiah accounted for, the books balanced, the calendar right for everybody', async () => {
  const at = await freshDatabase()
  const figures = await playYear(at, { people: 400, seed: 20261123 })
  const checked = await checkYear(at, figures, day('2026-12-31'))
  expect(figures.refused).toBeGreaterThan(5)
  expect(figures.deaths).toBeGreaterThan(0)
  expect(figures.replaced).toBeGreaterThan(0)
  expect(checked.due).toBeGreaterThan(0)
  for (const state of ['active', 'paid', 'arrears', 'ended']) expect(checked.states[state], state).toBeGreaterThan(0)
}, 600_000)
