import type { Question } from './use-confirm.tsx'

export const examples: { name: string; given: Question }[] = [
  {
    name: 'Biasa',
    given: {
      title: 'Simpan daftar ini?',
      body: '4.812 baris disimpan, 96 ditolak dan dikembalikan ke pengirim.',
      act: 'Simpan daftar',
    },
  },
  {
    name: 'Berbahaya',
    given: {
      title: 'Buang daftar ini?',
      body: 'Pratinjau dan berkasnya dihapus. Pengirim perlu mengirim ulang.',
      act: 'Buang',
      danger: true,
    },
  },
]
