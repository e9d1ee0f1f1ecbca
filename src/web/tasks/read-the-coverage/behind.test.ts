// Oracle: an address read again asks for the very people it was made of.
import { expect, it } from 'vitest'
import { dimensions, parts } from '../../../domain/coverage/figure.ts'
import { behind, readBehind } from './behind.ts'

it.each(dimensions.flatMap((by) => parts.map((part) => ({ by, part }))))('by $by, $part', ({ by, part }) => {
  for (const key of ['35.09.27', '']) {
    const asked = { of: 'listed' as const, month: '2026-12' }
    const address = new URL(behind(asked, { by, key, part }), 'http://localhost').searchParams
    const field = (name: string) => address.get(name) ?? ''
    expect(
      readBehind({
        dari: field('dari'),
        bulan: field('bulan'),
        menurut: field('menurut'),
        kunci: field('kunci'),
        bagian: field('bagian'),
      }),
    ).toEqual({ asked, chosen: { by, key, part } })
  }
})

it('leaves out what it does not understand', () => {
  expect(readBehind({ dari: 'x', bulan: '', menurut: 'x', kunci: '1', bagian: 'x' })).toEqual({
    asked: { of: 'may', month: '' },
    chosen: {},
  })
})
