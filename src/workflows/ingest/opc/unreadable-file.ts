import type { FileRefusal, FileRefusalCode } from '../../../domain/ingest/file-refusal.ts'

/**
 * Thrown while rows are being read, when a file turns out unreadable after it had opened well (cut off, or expanding
 * without end). Whoever iterates the rows catches this one class and stores `refusal`; anything else is a bug.
 */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
  readonly refusal: FileRefusal

  constructor(code: FileRefusalCode, place?: string) {
    super(place ? `${code}: ${place}` : code)
    this.refusal = place ? { code, place } : { code }
  }
}
