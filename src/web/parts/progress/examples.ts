import type { ProgressProps } from './progress.tsx'

export const examples: { name: string; given: ProgressProps }[] = [
  {
    name: 'Berjalan',
    given: {
      label: 'Membaca Pasar Tanjung.xlsx',
      done: 3200,
      total: 4980,
      stage: 'Mencocokkan NIK',
      onCancel: () => {},
    },
  },
  { name: 'Belum tahu panjangnya', given: { label: 'Membuka berkas', done: 0, total: 0 } },
]
