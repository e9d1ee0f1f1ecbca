import { payerNames, type Payer } from './payer.ts'
import type { ReliefFound } from './relief.ts'
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

export function reliefSentence({ relief, reduced, payer: { open } }: ReliefFound, payer: Payer | 'employer'): string {
  const who = payer === 'employer' ? 'pemberi kerja' : payerNames[payer]
  if (reduced && open) return `${relief.label.id} dihitung untuk pembayar ${who}; belum pasti.`
  if (reduced) return `${relief.label.id} berlaku untuk pembayar ${who}.`
  if (open) return `${relief.label.id} belum pasti untuk pembayar ${who}; dihitung penuh.`
  return `${relief.label.id} tidak berlaku untuk pembayar ${who}; iuran dibayar penuh.`
}
