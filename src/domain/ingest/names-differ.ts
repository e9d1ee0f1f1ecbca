import { editDistance } from './cell/edit-distance.ts'

const folds: readonly (readonly [RegExp, string])[] = [
  [/[^A-Z ]/g, ''],
  [/OE/g, 'U'],
  [/DJ/g, 'J'],
  [/TJ/g, 'C'],
  [/SH|SY|Z/g, 'S'],
  [/[KC]H/g, 'H'],
  [/Q/g, 'K'],
  [/[FV]/g, 'P'],
  [/([DT])H/g, '$1'],
  [/[JY]/g, 'I'],
  [/(.)\1+/g, '$1'],
]

/** A name by its sound, old spelling and new alike: `SOETJIPTO` and `SUCIPTO`. */
const soundOf = (name: string): string => folds.reduce((text, [from, to]) => text.replace(from, to), name)

/**
 * Whether two names cannot well be one person's who stands under one NIK: they share no word, not even misspelt,
 * shortened to its beginning or in another spelling. Cautious towards "same": the question is who looks at it.
 */
export function namesDiffer(a: string, b: string): boolean {
  if (a === b) return false
  const left = soundOf(a).split(' ').filter(Boolean)
  const right = soundOf(b).split(' ').filter(Boolean)
  return !left.some((one) => right.some((other) => alike(one, other)))
}

function alike(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length <= 3) return long.startsWith(short)
  const limit = short.length >= 7 ? 2 : 1
  return editDistance(a, b, limit) <= limit
}
