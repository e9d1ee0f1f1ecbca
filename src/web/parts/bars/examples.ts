import type { BarsProps } from './bars.tsx'

export const examples: { name: string; given: BarsProps }[] = [
  {
    name: 'Per jenis pekerjaan',
    given: {
      caption: 'Diterima per jenis pekerjaan',
      unit: 'orang',
      of: 'pekerja',
      rows: [
        { key: 'a', label: 'Buruh tani tembakau', value: 4030, of: 7200, to: '/galeri' },
        { key: 'b', label: 'Pedagang pasar', value: 1204, of: 3110 },
        { key: 'c', label: 'Guru pondok pesantren', value: 1947, of: 2200, tone: 'good' },
        { key: 'd', label: 'Buruh panggul', value: 41, of: 520, tone: 'bad' },
      ],
    },
  },
  {
    name: 'Alasan penolakan',
    given: {
      caption: 'Alasan',
      unit: 'orang',
      rows: [
        { key: 'a', label: 'Sudah terdaftar aktif', value: 8123, tone: 'bad' },
        { key: 'b', label: 'Genap 65 tahun', value: 3120, tone: 'bad' },
        { key: 'c', label: 'Meninggal', value: 212, tone: 'bad' },
      ],
    },
  },
]
