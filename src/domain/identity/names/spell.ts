/** Spellings that were once official, or are merely common, and the one we compare by. Applied in this order. */
export const respellings: ReadonlyArray<readonly [RegExp, string]> = [
  [/oe/g, 'u'], // Soeharto
  [/dj/g, 'j'], // Djember
  [/tj/g, 'c'], // Tjipto
  [/nj/g, 'ny'], // Njoman
  [/sj/g, 'sy'], // Sjafruddin
  [/ch/g, 'kh'], // Cholil
  [/sh/g, 'sy'], // Shofiyah
  [/(?<=[ui]l*l)oh?$/, 'ah'], // Hidayatulloh, Nasrullo
  [/([a-z])\1+/g, '$1'], // Muhammad, Saaroh
]

/** The old spelling wrote j for today's y: told by its other signs. */
export const oldSpelling = /oe|dj|tj|nj|sj/

/**
 * One spelling for one sound as far as spelling alone can tell; takes and gives lower-case letters.
 * `soebandrijo` → `subandriyo`, `djoemadi` → `jumadi`, `muhammad` → `muhamad`.
 */
export function spell(word: string): string {
  let text = word
  if (oldSpelling.test(text)) text = text.replace(/(?<![dtns])j(?=[aeiou])/g, 'y')
  for (const [from, to] of respellings) text = text.replace(from, to)
  return text
}
