import type { FileRefusal } from '../../../domain/ingest/file-refusal.ts'
import { done, refused, type Outcome } from '../../../domain/basics/outcome.ts'
import type { ByteSource } from '../opc/byte-source.ts'
import { openCsv, type CsvFile } from './csv-rows.ts'
import { findEncoding } from './csv-dialect.ts'
import { UnreadableFile } from '../opc/unreadable-file.ts'
import { openWorkbook, type Workbook } from './workbook.ts'
import { readZipDirectory } from '../opc/zip-directory.ts'

export type List = Workbook | CsvFile

const mostBytes = 2 * 1024 * 1024 * 1024

/**
 * Opens a list of whatever kind, told by its content: people send workbooks named .csv and pages named .xls. Refuses,
 * as a value, what holds no list. The source stays the caller's to close, after the rows are read.
 */
export async function openList(source: ByteSource): Promise<Outcome<List, FileRefusal>> {
  if (source.size === 0) return refused({ code: 'file-empty' })
  if (source.size > mostBytes) return refused({ code: 'file-too-large' })
  try {
    const start = await source.read(0, 64 * 1024)
    if (start.length >= 4 && start.readUInt32BE(0) === 0x504b0304)
      return done(await openWorkbook(source, await readZipDirectory(source)))
    await refuseByContent(source, start)
    return done(await openCsv(source))
  } catch (error) {
    if (error instanceof UnreadableFile) return refused(error.refusal)
    throw error
  }
}

async function refuseByContent(source: ByteSource, start: Buffer): Promise<void> {
  if (start.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) throw await ofOleContainer(source, start)
  if (start.subarray(0, 4).toString('latin1') === 'PK\x05\x06') throw new UnreadableFile('file-no-sheets')
  const { encoding, skip } = findEncoding(start)
  const text = new TextDecoder(encoding).decode(start.subarray(skip))
  if (text.trim() === '' && source.size <= start.length) throw new UnreadableFile('file-empty')
  const opening = text.slice(0, 1024).trimStart().toLowerCase()
  if (
    /^(<!doctype html|<html|<table|<meta|<head|<\?xml[^>]*>\s*(<\?mso|<workbook|<html|<!doctype html))/.test(opening)
  ) {
    throw new UnreadableFile('file-web-page')
  }
  if (/^(%pdf-|\{\\rtf|<\?xml|\x89png)/.test(opening) || hasControls(text)) throw new UnreadableFile('file-not-a-list')
}

/** An OLE container is an old workbook, or a new one wrapped by a password (MS-OFFCRYPTO: the stream EncryptedPackage). */
async function ofOleContainer(source: ByteSource, start: Buffer): Promise<UnreadableFile> {
  if (start.length < 512) return new UnreadableFile('file-damaged')
  const sector = 1 << Math.min(12, start.readUInt16LE(30))
  const directory = await source.read((start.readUInt32LE(48) + 1) * sector, 8192)
  const has = (name: string) => directory.includes(name, 0, 'utf16le')
  if (has('EncryptedPackage') || has('EncryptionInfo')) return new UnreadableFile('file-encrypted')
  return new UnreadableFile(has('Workbook') || has('Book') ? 'file-old-excel' : 'file-not-a-list')
}

/** Control characters other than tab, line ends, form feed and Ctrl-Z: no text has more than a stray one. */
function hasControls(text: string): boolean {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 26) count++
  }
  return count > 8 && count > text.length / 1000
}
