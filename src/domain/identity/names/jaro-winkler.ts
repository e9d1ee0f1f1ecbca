/**
 * Jaro–Winkler likeness of two words, 0 to 1, for words of up to 32 letters; longer ones are cut. Which letters are
 * taken is kept in bit masks, so nothing is made and nothing is thrown away.
 */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf(a, b)
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro > 0.7 ? jaro + prefix * 0.1 * (1 - jaro) : jaro
}

function jaroOf(a: string, b: string): number {
  const lengthA = Math.min(32, a.length)
  const lengthB = Math.min(32, b.length)
  if (lengthA === 0 || lengthB === 0) return 0
  const reach = Math.max(0, Math.floor(Math.max(lengthA, lengthB) / 2) - 1)
  let takenA = 0
  let takenB = 0
  let met = 0
  for (let i = 0; i < lengthA; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(lengthB, i + reach + 1); j++) {
      if ((takenB >>> j) & 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue
      takenA |= 1 << i
      takenB |= 1 << j
      met++
      break
    }
  }
  if (met === 0) return 0
  let turned = 0
  for (let i = 0, j = 0; i < lengthA; i++) {
    if (((takenA >>> i) & 1) === 0) continue
    while (((takenB >>> j) & 1) === 0) j++
    if (a.charCodeAt(i) !== b.charCodeAt(j)) turned++
    j++
  }
  return (met / lengthA + met / lengthB + (met - turned / 2) / met) / 3
}
