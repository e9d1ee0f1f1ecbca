/** The text between `from` and `to`, with entities and line ends read as XML reads them. Always a string of its own. */
export function readText(bytes: Buffer, from: number, to: number): string {
  let wide = false
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    if (byte === 38 || byte === 13) return unescapeXml(bytes.toString('utf8', from, to))
    if (byte > 127) wide = true
  }
  return wide ? bytes.toString('utf8', from, to) : bytes.toString('latin1', from, to)
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Entities and line ends as XML 1.0 (2.11, 4.6) reads them; an unknown entity stays as it is written. */
export function unescapeXml(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name)] ?? whole
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** `_x000D_` is how a workbook writes a character XML has no place for (ECMA-376, ST_Xstring). */
export function unescapeString(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
