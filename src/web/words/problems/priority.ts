import type { Told } from './told.ts'

/** Refusals of the room `priority`, by code. */
export const priority: Record<string, Told> = {
  'law-not-known': {
    says: ['Hukum untuk hari itu belum diperiksa.', 'The law for that day has not been checked.'],
    remedy: [
      'Pilih hari yang lebih dekat, atau perpanjang berkas hukum.',
      'Choose a nearer day, or extend the law files.',
    ],
  },
  'no-ranking-yet': {
    says: ['Belum ada urutan.', 'There is no ranking yet.'],
    remedy: ['Susun urutan dahulu.', 'Make a ranking first.'],
  },
  'weight-not-whole': { says: ['Bobot harus bilangan bulat.', 'A weight must be a whole number.'] },
  'weight-out-of-range': { says: ['Bobot harus antara 0 dan 1.000.', 'A weight must lie between 0 and 1,000.'] },
  'weight-against-hardship': {
    says: [
      'Kesulitan yang lebih berat tidak boleh bernilai lebih kecil.',
      'A worse hardship may not be worth less than a lighter one.',
    ],
    remedy: [
      'Periksa urutan desil 1 sampai 10, dan bahaya ringan sampai berat.',
      'Look at deciles 1 to 10, and at danger from light to heavy.',
    ],
  },
  'weights-unsigned': {
    says: ['Bobot belum ditandatangani.', 'The weights are not signed.'],
    remedy: ['Tulis siapa yang memutuskan dan alasannya.', 'Write who decided and why.'],
  },
  'objection-needs-words': {
    says: ['Tulisannya terlalu pendek.', 'That is too short.'],
    remedy: ['Tulis dengan jelas, paling sedikit sepuluh huruf.', 'Write it out, at least ten letters.'],
  },
  'objection-reason-not-given': {
    says: ['Alasan itu bukan alasan dari keputusan ini.', 'That is not a reason of this decision.'],
  },
  'objection-in-future': { says: ['Hari keberatan belum tiba.', 'The day of the objection has not come.'] },
  'objection-already-answered': {
    says: ['Keberatan ini sudah dijawab.', 'This objection has been answered.'],
  },
  'objection-own-answer': {
    says: [
      'Yang mencatat keberatan tidak boleh menjawabnya sendiri.',
      'Who wrote an objection down may not answer it.',
    ],
    remedy: ['Mintalah rekan lain menjawabnya.', 'Ask a colleague to answer it.'],
  },
}
