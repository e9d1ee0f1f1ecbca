// Oracle: sets. Everybody of both decrees is in exactly one part, and comparing the other way round swaps them.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { difference, type DecreedPerson } from './difference.ts'

const person = (worker: string, more: Partial<DecreedPerson> = {}): DecreedPerson => ({
  worker,
  purse: 'APBD',
  work: 'pelapak',
  desa: '35.09.01.2001',
  monthly: 16800,
  ...more,
})

it('tells who is new, who stays, for whom what changed, and who is no longer named', () => {
  const before = [person('1'), person('2'), person('3')]
  const now = [person('2', { purse: 'DBHCHT', monthly: 8400 }), person('3'), person('4')]
  expect(difference(before, now)).toEqual({
    added: ['4'],
    kept: ['3'],
    changed: [{ worker: '2', fields: ['purse', 'monthly'] }],
    ended: ['1'],
  })
})

it('counts everybody once, and the other way round added and ended change places', () => {
  const people = fc.uniqueArray(fc.record({ worker: fc.nat(30).map(String), monthly: fc.constantFrom(8400, 16800) }), {
    selector: ({ worker }) => worker,
  })
  fc.assert(
    fc.property(people, people, (before, now) => {
      const one = difference(before.map((each) => person(each.worker, each)), now.map((each) => person(each.worker, each))) // prettier-ignore
      const other = difference(now.map((each) => person(each.worker, each)), before.map((each) => person(each.worker, each))) // prettier-ignore
      expect(one.added.length + one.kept.length + one.changed.length).toBe(now.length)
      expect(one.ended.length + one.kept.length + one.changed.length).toBe(before.length)
      expect([...other.added].sort()).toEqual([...one.ended].sort())
    }),
  )
})
