import { UnreadableFile } from './unreadable-file.ts'
import { readText } from './xml-text.ts'

/**
 * What a scan meets. Bytes are shown in place, never copied: an element nobody asks for costs nothing. For an opening
 * tag `from` is its name without prefix and `to` the end of its attributes; an empty element is opened and then closed.
 */
export type XmlVisitor = {
  open(bytes: Buffer, from: number, to: number): void
  close(bytes: Buffer, from: number, to: number): void
  text(bytes: Buffer, from: number, to: number): void
  /** All tokens up to `done` have been shown; what follows comes again with the next piece. For those who copy. */
  scanned?(bytes: Buffer, done: number): void
}

const longestToken = 4 * 1024 * 1024

/**
 * A scanner of XML that comes in pieces, for the parts of a workbook: tags, text, CDATA; comments and instructions are
 * passed over; a DOCTYPE is refused, for it is how XML is made to explode. @throws UnreadableFile on what is no XML.
 */
export function xmlScanner(visitor: XmlVisitor, place: string): { push(piece: Buffer): void; end(): void } {
  let carry: Buffer | undefined
  let depth = 0
  let seen = false

  const bad = (): never => {
    throw new UnreadableFile('file-bad-xml', place)
  }

  function push(piece: Buffer): void {
    const bytes = carry ? Buffer.concat([carry, piece]) : piece
    const done = scan(bytes)
    visitor.scanned?.(bytes, done)
    carry = done < bytes.length ? bytes.subarray(done) : undefined
    if (carry && carry.length > longestToken) bad()
  }

  /** Scans whole tokens and says where the first unfinished one begins. */
  function scan(bytes: Buffer): number {
    const length = bytes.length
    let at = 0
    while (at < length) {
      if (bytes[at] !== 60) {
        const next = findByte(bytes, at, 60)
        if (next < 0) return at
        if (depth > 0) visitor.text(bytes, at, next)
        at = next
      }
      const mark = bytes[at + 1]
      if (mark === undefined) return at
      if (mark === 33 || mark === 63) {
        const next = special(bytes, at)
        if (next < 0) return at
        at = next
        continue
      }
      const end = tagEnd(bytes, at + 1)
      if (end < 0) return at
      if (mark === 47) {
        depth--
        if (depth < 0) bad()
        visitor.close(bytes, afterPrefix(bytes, at + 2, end), end)
      } else {
        const empty = bytes[end - 1] === 47
        const from = afterPrefix(bytes, at + 1, end)
        const to = empty ? end - 1 : end
        seen = true
        visitor.open(bytes, from, to)
        if (empty) visitor.close(bytes, from, nameEnd(bytes, from, to))
        else depth++
      }
      at = end + 1
    }
    return at
  }

  /** Comment, CDATA, instruction: where it ends, or -1 when the rest of it has not come yet. */
  function special(bytes: Buffer, at: number): number {
    if (bytes[at + 1] === 63) return after(bytes, '?>', at + 2)
    if (bytes.length < at + 9) return -1
    if (bytes.toString('latin1', at, at + 4) === '<!--') return after(bytes, '-->', at + 4)
    if (bytes.toString('latin1', at, at + 9) !== '<![CDATA[') return bad()
    const end = after(bytes, ']]>', at + 9)
    if (end < 0) return -1
    const text = literal(bytes.subarray(at + 9, end - 3))
    if (depth > 0) visitor.text(text, 0, text.length)
    return end
  }

  function end(): void {
    if (carry && carry.toString('latin1').trim() !== '') bad()
    if (depth !== 0 || !seen) bad()
  }

  return { push, end }
}

/** The value of one attribute, undefined when the tag has none of that name. Give the name with its prefix, if any. */
export function attribute(bytes: Buffer, from: number, to: number, name: string): string | undefined {
  for (let at = nameEnd(bytes, from, to); at < to; at++) {
    if (bytes[at] !== 61) continue
    let open = at + 1
    while (open < to && bytes[open]! <= 32) open++
    const close = bytes.indexOf(bytes[open]!, open + 1)
    if (close < 0 || close > to) return undefined
    let last = at
    while (last > from && bytes[last - 1]! <= 32) last--
    const first = last - name.length
    if (bytes[first - 1]! <= 32 && bytes.toString('latin1', first, last) === name)
      return readText(bytes, open + 1, close)
    at = close
  }
  return undefined
}

/** Is the name at `from` this one? `name` has no prefix. */
export function isNamed(bytes: Buffer, from: number, to: number, name: string): boolean {
  const end = from + name.length
  if (end > to || (end < to && bytes[end]! > 32 && bytes[end] !== 47)) return false
  for (let at = 0; at < name.length; at++) if (bytes[from + at] !== name.charCodeAt(at)) return false
  return true
}

function after(bytes: Buffer, mark: string, from: number): number {
  const found = bytes.indexOf(mark, from, 'latin1')
  return found < 0 ? -1 : found + mark.length
}

/** Short distances are the rule, and a loop beats a call into C++ there. */
function findByte(bytes: Buffer, from: number, byte: number): number {
  const near = Math.min(bytes.length, from + 64)
  for (let at = from; at < near; at++) if (bytes[at] === byte) return at
  return near === bytes.length ? -1 : bytes.indexOf(byte, near)
}

/** The `>` that ends a tag: one within quotes does not. */
function tagEnd(bytes: Buffer, from: number): number {
  let quote = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === 62) return at
    else if (byte === 34 || byte === 39) quote = byte
  }
  return -1
}

function nameEnd(bytes: Buffer, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at]! > 32 && bytes[at] !== 47) at++
  return at
}

function afterPrefix(bytes: Buffer, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    if (byte === 58) return at + 1
    if (byte <= 32 || byte === 61) return from
  }
  return from
}

/** CDATA is text without entities: written with them, it reads like any other. */
function literal(bytes: Buffer): Buffer {
  return bytes.includes(38) ? Buffer.from(bytes.toString('utf8').replaceAll('&', '&amp;')) : bytes
}
