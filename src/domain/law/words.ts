import type { Confidence, Force, Standing } from './shape.ts'

/** How we know a value, as the office reads it. */
export const standingWords: Record<Standing, string> = {
  read: 'teks dibaca',
  reported: 'menurut laporan',
  remembered: 'dari ingatan, belum diperiksa',
}

export const forceWords: Record<Force, string> = {
  statute: 'peraturan perundang-undangan',
  instruction: 'instruksi',
  decree: 'aturan daerah',
  fatwa: 'fatwa',
  practice: 'praktik, bukan hukum',
}

export const confidenceWords: Record<Confidence, string> = { high: 'yakin', medium: 'cukup yakin', low: 'ragu' }
