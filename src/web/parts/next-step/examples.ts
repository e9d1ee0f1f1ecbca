import type { NextStepProps } from './next-step.tsx'

export const examples: { name: string; given: NextStepProps }[] = [
  {
    name: 'Ada yang harus dikerjakan',
    given: {
      title: 'Selesaikan 214 pasangan yang diragukan',
      because: 'Selama belum diputuskan, 391 orang tidak dapat diusulkan.',
      label: 'Buka antrean',
      to: '/galeri',
    },
  },
  { name: 'Tidak ada', given: { title: 'Tidak ada yang menunggu Anda', because: 'Daftar terakhir masuk hari ini.' } },
]
