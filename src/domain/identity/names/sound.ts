/** What ear and pen confuse in Javanese, Madurese and Arabic-derived names. Applied in this order to a spelt word. */
export const confusions: ReadonlyArray<readonly [RegExp, string]> = [
  [/kh/g, 'h'], // Khasan
  [/gh/g, 'g'], // Ghozali
  [/dl|dh|dz|ts|th/g, 'd'], // Ridlo, Ridho; Dzikri
  [/sy|z|x/g, 's'], // Syahri, Zaini
  [/q/g, 'k'], // Rofiq
  [/f|v/g, 'p'], // Arif, Arip
  [/ng|ny/g, 'n'],
  [/t/g, 'd'], // Ahmat
  [/[yi]+/g, 'i'], // Rodiyah, Rodiah
  [/[wu]+/g, 'u'],
  [/ai|ae|ei|ia|ie/g, 'e'], // Husain, Husein
  [/[oa]u|uo|ua/g, 'o'], // Nour
  [/o/g, 'u'], // Hosniyah, Husniyah
  [/i/g, 'e'], // Misnati, Mesnati
  [/h$/, ''], // Aminah, Amina
  [/([a-z])h(?=[a-z])/g, '$1'],
  [/([a-z])\1+/g, '$1'],
]

/** The class of words that sound alike; two words of one class are `alike`, never equal. Takes a spelt word. */
export function sound(word: string): string {
  if (word.length < 3) return word
  let text = word
  for (const [from, to] of confusions) text = text.replace(from, to)
  return text.length > 1 ? text : word
}
