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
}
