import { forceWords, standingWords } from '../law/words.ts'
import type { Ground } from './grounds.ts'
import type { ObjectionRefusal } from './objection.ts'
import type { WeightRefusal } from './weights.ts'

/** Why an act of this room was refused, in a sentence. Exhaustive: a new code does not compile without one. */
export const refusalWords: Record<(WeightRefusal | ObjectionRefusal)['code'] | 'no-ranking-yet', string> = {
  'law-not-known': 'Hukum untuk hari itu belum diperiksa, jadi tidak dijawab.',
  'no-ranking-yet': 'Belum ada urutan. Susun urutan dahulu.',
  'weight-not-whole': 'Bobot harus bilangan bulat.',
  'weight-out-of-range': 'Bobot harus antara 0 dan 1.000.',
  'weight-against-hardship': 'Kesulitan yang lebih berat tidak boleh bernilai lebih kecil.',
  'weights-unsigned': 'Tulis siapa yang memutuskan dan alasannya.',
  'objection-needs-words': 'Tulis dengan jelas, paling sedikit sepuluh huruf.',
  'objection-reason-not-given': 'Alasan ini bukan alasan dari keputusan itu.',
  'objection-in-future': 'Hari keberatan belum tiba.',
  'objection-already-answered': 'Keberatan ini sudah dijawab.',
  'objection-own-answer': 'Yang mencatat keberatan tidak boleh menjawabnya sendiri.',
}

/** How a ground binds and how we know it: `peraturan perundang-undangan, menurut laporan`. */
export const groundWords = ({ kind, standing }: Pick<Ground, 'kind' | 'standing'>): string =>
  kind === 'policy' || standing === 'policy'
    ? 'kebijakan kantor, bukan hukum'
    : `${forceWords[kind]}, ${standingWords[standing]}`
