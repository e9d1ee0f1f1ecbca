/** A rough ear: words that only one of the two languages has. */
export function languageOf(sentence: string): 'id' | 'en' | 'unknown' {
  const words = sentence.toLowerCase().split(/[^a-z]+/)
  const count = (of: readonly string[]) => words.filter((word) => of.includes(word)).length
  const [indonesian, english] = [
    count(['dan', 'yang', 'dari', 'untuk', 'atau', 'orang', 'daftar', 'semua']),
    count(['the', 'and', 'of', 'with', 'for']),
  ]
  return indonesian === english ? 'unknown' : indonesian > english ? 'id' : 'en'
}
