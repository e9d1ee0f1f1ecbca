const yes = new Set('ya y yes v x √ ✓ ✔ true 1 ada benar iya betul ekstrem ekstrim p3ke'.split(' '))
const no = new Set('tidak t n no tdk false 0 bukan tidakada - nihil tak'.split(' '))

/** Whether a cell says yes or no; undefined when it is empty or says something else. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase().replace(/\s+/g, '')
  if (yes.has(word)) return true
  return no.has(word) ? false : undefined
}
