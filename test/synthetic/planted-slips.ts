/** How one name is written a second time: whole, shortened, respelt, mistyped, cut, turned round or glued. */
export function blurName(draw: (below: number) => number, name: string): string {
  const slip = draw(100)
  const words = name.split(' ')
  if (slip < 45) return draw(4) === 0 ? name.toUpperCase() : name
  if (slip < 60) return shorten(draw, words)
  if (slip < 68) return oldSpelling(name)
  if (slip < 80) return typo(draw, name)
  if (slip < 86 && words.length > 1) return words.filter((_, at) => at !== draw(words.length)).join(' ') || name
  if (slip < 89 && words.length > 1) return words.toReversed().join(' ')
  if (slip < 92 && words.length > 1) return [`${words[0]![0]}.`, ...words.slice(1)].join(' ')
  if (slip < 94 && words.length > 1) return words.join('')
  if (slip < 96 && name.length > 7) return name.slice(-4).replace(/^./, (letter) => letter.toUpperCase())
  return ['H.', 'Hj.', 'Ust.', 'Bu', 'Pak'][draw(5)]! + ' ' + name
}

const short: Record<string, string[]> = {
  Muhammad: ['Moh.', 'M.', 'Moch.', 'Mohamad', 'Mochammad', 'Muh.'],
  Ahmad: ['Ach.', 'Achmad', 'Akhmad', 'Ahmat'],
  Abdul: ['Abd.', 'Abd'],
  Siti: ['St.', 'Sitti', 'ST'],
  Nur: ['Noer', 'Noor'],
}

function shorten(draw: (below: number) => number, words: string[]): string {
  return words.map((word) => short[word]?.[draw(short[word].length)] ?? word).join(' ')
}

const old: [RegExp, string][] = [[/u/, 'oe'], [/J/, 'Dj'], [/c/, 'tj'], [/kh/i, 'Ch'], [/ny/, 'nj'], [/f/, 'p'], [/iy/, 'i']] // prettier-ignore

function oldSpelling(name: string): string {
  const usable = old.find(([from]) => from.test(name))
  return usable ? name.replace(usable[0], usable[1]) : name
}

function typo(draw: (below: number) => number, name: string): string {
  const at = 1 + draw(name.length - 1)
  const letter = 'aeioustnrmlk'[draw(12)]!
  return [
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + letter + name.slice(at),
    name.slice(0, at) + letter + name.slice(at + 1),
    name.slice(0, at) + (name[at + 1] ?? '') + name[at]! + name.slice(at + 2),
  ][draw(4)]!
}
