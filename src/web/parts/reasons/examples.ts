import type { Reason } from './reasons.tsx'

export const examples: { name: string; given: { reasons: Reason[] } }[] = [
  {
    name: 'Ditolak karena usia',
    given: {
      reasons: [
        { text: 'Genap 65 tahun pada 3 Maret 2026.', cite: 'Permenaker 5/2021', standing: 'reported', tone: 'bad' },
        { text: 'Sudah dua kali didaftar oleh desa.', tone: 'note' },
        { text: 'Belum genap 18 tahun.', standing: 'practice', tone: 'wait' },
      ],
    },
  },
]
