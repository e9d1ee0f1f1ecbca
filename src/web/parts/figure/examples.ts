import type { FigureProps } from './figure.tsx'

export const examples: { name: string; given: FigureProps }[] = [
  {
    name: 'Bagian dari keseluruhan',
    given: { value: 49888, of: 74918, label: 'Boleh ikut', ofLabel: 'orang terdaftar', asOf: '2026-11-23' },
  },
  { name: 'Menunggu', given: { value: 214, of: 30112, label: 'Pasangan diragukan', ofLabel: 'pekerja', tone: 'wait' } },
  {
    name: 'Uang',
    given: { value: 'Rp6.012.748.644', label: 'Pagu DBHCHT', source: 'DPA contoh', note: '3 dari 6 sumber dana' },
  },
  {
    name: 'Membuka barisnya',
    given: { value: 1204, of: 30112, label: 'Ditolak', ofLabel: 'pekerja', tone: 'bad', to: '/galeri' },
  },
]
