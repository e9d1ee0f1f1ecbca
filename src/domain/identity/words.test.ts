// Oracle: completeness is held by the types; here, the sentences as an officer reads them.
import { expect, it } from 'vitest'
import { chanceWords, stepSentence, strengthWords } from './words.ts'

it('a step is a sentence', () => {
  expect(stepSentence({ field: 'birth', level: 'swapped', bits: 7.2 })).toBe(
    'Tanggal lahir hari dan bulan tertukar: kuat menguatkan.',
  )
  expect(stepSentence({ field: 'mother', level: 'blank', bits: 0 })).toBe(
    'Nama ibu kandung kosong di salah satu sisi, tidak dihitung.',
  )
})

it('strength is told in five degrees, either way', () => {
  expect([0.1, 1, 3, 7, 12, -3].map(strengthWords)).toEqual([
    'tidak berpengaruh', 'sedikit menguatkan', 'menguatkan', 'kuat menguatkan', 'sangat kuat menguatkan', 'melemahkan',
  ]) // prettier-ignore
})

it('a chance is told as one reads it, and never as certainty', () => {
  expect([2 ** -32, 2 ** -24, 2 ** -17, 2 ** -11, 0.01234, 0.5, 0.97349, 1 - 2 ** -40].map(chanceWords)).toEqual(['1 dari 4 miliar', '1 dari 17 juta', '1 dari 131 ribu', '1 dari 2.048', '1,2\u00a0%', '50,0\u00a0%', '97,3\u00a0%', '99,9\u00a0%']) // prettier-ignore
})
