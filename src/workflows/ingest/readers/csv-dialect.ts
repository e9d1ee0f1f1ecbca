/** How a csv is written: found from its first bytes, never asked of the sender. */
export type CsvDialect = {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be'
  /** Bytes of the byte order mark. */
  skip: number
  delimiter: string
  newline: '\n' | '\r'
}

const delimiters = [',', ';', '\t', '|']

export function findEncoding(start: Buffer): Pick<CsvDialect, 'encoding' | 'skip'> {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', skip: 3 }
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 }
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', skip: 2 }
  // Without a mark: most characters of such a list are ASCII, so every other byte is zero.
  const half = Math.floor(Math.min(start.length, 4096) / 2)
  let even = 0
  let odd = 0
  for (let at = 0; at < half * 2; at += 2) {
    if (start[at] === 0) even++
    if (start[at + 1] === 0) odd++
  }
  if (odd > half * 0.6 && even < half * 0.1) return { encoding: 'utf-16le', skip: 0 }
  if (even > half * 0.6 && odd < half * 0.1) return { encoding: 'utf-16be', skip: 0 }
  return { encoding: 'utf-8', skip: 0 }
}

export const findNewline = (text: string): '\n' | '\r' => (!text.includes('\n') && text.includes('\r') ? '\r' : '\n')

/**
 * The separator that cuts most lines into the same number of fields: title rows and stray commas in addresses do not
 * mislead it. Excel's own `sep=;` line decides. Without any separator it is a list of one column.
 */
export function findDelimiter(text: string, newline: string): string {
  const declared = /^\s*"?sep=(.)"?[\r\n]/i.exec(text)
  if (declared) return declared[1]!
  const lines = text.split(newline).slice(0, 200)
  if (lines.length > 1) lines.pop()
  let best = ','
  let bestScore = 0
  for (const delimiter of delimiters) {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = countOutsideQuotes(line, delimiter)
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    for (const [count, times] of counts) {
      const score = times * (1 + Math.log2(count))
      if (score > bestScore) {
        bestScore = score
        best = delimiter
      }
    }
  }
  return best
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let count = 0
  let quoted = false
  for (const letter of line) {
    if (letter === '"') quoted = !quoted
    else if (!quoted && letter === delimiter) count++
  }
  return count
}
