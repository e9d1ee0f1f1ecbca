// Oracle: NIK serials are given out from 0001; invented ones carry 9000 or more, so a lower one could be a real person's.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isNik } from '../../src/domain/basics/nik.ts'

/** 1111111111111111 and its like are typed where there is no NIK; nobody has them. */
const isPlaceholder = (number: string) => new Set(number.slice(0, 15)).size === 1

it('no file of the repository holds a number that could be a real NIK', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  }).split('\n')
  const text = files.filter(
    (file) => /\.(ts|tsx|mjs|js|json|ya?ml|md|sql|txt|csv|html)$/.test(file) && file !== 'package-lock.json',
  )
  const found = text.flatMap((file) => {
    const numbers = readFileSync(file, 'utf8').match(/(?<![\d.])\d{16}(?!\d)/g) ?? []
    return numbers
      .filter((number) => isNik(number) && !isPlaceholder(number) && Number(number.slice(12)) < 9000)
      .map((number) => `${file}: ${number}`)
  })
  expect(found).toEqual([])
})
