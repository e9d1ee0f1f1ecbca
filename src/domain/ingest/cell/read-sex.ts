import type { Sex } from '../../basics/nik.ts'

const male = 'l lk laki lakilaki lelaki pria m male 1 cowok laki2 lk2 lki ikhwan jantan putra'.split(' ')
const female = 'p pr perempuan wanita f female 2 prp perem cewek w akhwat putri wnt'.split(' ')
const words = new Map<string, Sex>([
  ...male.map((word) => [word, 'L'] as const),
  ...female.map((word) => [word, 'P'] as const),
  ['L', 'L'],
  ['P', 'P'],
])

/** L or P from the words people use, or undefined when the cell does not say. */
export function readSex(text: string): Sex | undefined {
  return words.get(text) ?? words.get(text.toLowerCase().replace(/[^a-z0-9]/g, ''))
}
