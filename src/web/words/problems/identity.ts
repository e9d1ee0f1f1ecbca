import type { Told } from './told.ts'

/** Refusals of the room `identity`, by code. */
export const identity: Record<string, Told> = {
  'pair-decided': {
    says: ['Pasangan ini sudah diputuskan.', 'This pair has been decided already.'],
    remedy: ['Lanjutkan ke pasangan berikutnya.', 'Go on to the next pair.'],
  },
  'pair-open': { says: ['Pasangan ini belum diputuskan.', 'This pair has not been decided yet.'] },
  'pair-implied': {
    says: ['Putusan ini mengikuti putusan pasangan lain.', 'This verdict follows from the verdict on another pair.'],
    remedy: ['Batalkan putusan pasangan itu.', 'Undo the verdict on that pair.'],
  },
  'not-joinable': {
    says: ['Salah satu data sudah berubah.', 'One of the two records has changed.'],
    remedy: ['Muat ulang lalu periksa kembali.', 'Reload and look again.'],
  },
  'row-has-worker': {
    says: ['Baris ini sudah menjadi milik pekerja lain.', 'This row belongs to another worker by now.'],
    remedy: ['Muat ulang lalu periksa kembali.', 'Reload and look again.'],
  },
  'parted-before': {
    says: ['Petugas pernah menyatakan keduanya dua orang.', 'An officer has called the two different people.'],
    remedy: ['Batalkan putusan itu dahulu bila keliru.', 'Undo that verdict first if it was wrong.'],
  },
  'verdict-rests': {
    says: ['Putusan lain bertumpu pada putusan ini.', 'Another verdict rests on this one.'],
    remedy: ['Batalkan putusan yang itu dahulu.', 'Undo that verdict first.'],
  },
  'decree-since': {
    says: [
      'Sejak disatukan, orang ini masuk keputusan yang sudah ditetapkan.',
      'Since they were joined, a decree in force names this person.',
    ],
    remedy: [
      'Akhiri dahulu pembayarannya dalam keputusan itu, pisahkan, lalu usulkan kembali masing-masing.',
      'End the payment in that decree, part the two, then propose each anew.',
    ],
  },
  'proposal-since': {
    says: [
      'Sejak disatukan, orang ini masuk usulan yang belum ditetapkan.',
      'Since they were joined, a proposal not yet decreed names this person.',
    ],
    remedy: ['Tarik usulan itu atau kembalikan barisnya dahulu.', 'Withdraw that proposal or return its line first.'],
  },
  'asked-yourself': {
    says: [
      'Anda yang meminta pendapat kedua atas pasangan ini.',
      'You asked for the second opinion on this pair yourself.',
    ],
    remedy: ['Yang memutuskan petugas lain.', 'Another officer decides.'],
  },
  'asked-already': { says: ['Pendapat kedua sudah diminta.', 'A second opinion has been asked for already.'] },
  'nobody-else': {
    says: ['Belum ada akun petugas lain yang dapat menjawab.', 'There is no other officer who could answer.'],
    remedy: ['Mintalah pengelola membuat akun petugas.', 'Ask the administrator to add an officer.'],
  },
  'not-together': {
    says: ['Pola ini tidak diputuskan sekaligus.', 'This pattern is not decided at once.'],
    remedy: ['Periksa pasangannya satu per satu.', 'Look at its pairs one by one.'],
  },
  'none-together': {
    says: ['Tidak satu pun pasangan dapat diputuskan sekaligus.', 'None of the pairs could be decided at once.'],
    remedy: ['Periksa pasangannya satu per satu.', 'Look at its pairs one by one.'],
  },
  'together-undone': {
    says: ['Putusan sekaligus ini sudah dibatalkan.', 'This act on a pattern has been undone already.'],
  },
}
