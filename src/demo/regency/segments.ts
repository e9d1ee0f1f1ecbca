import type { KindOfWork } from '../../domain/registry/kind-of-work.ts'
import { coastOf, shapeOf } from './shape.ts'

/**
 * `persons`: heads in the made-up regency, the published segments of 2022 and 2025 where there are any
 * (RT/RW 18,337, posyandu 14,380, perangkat desa 5,016, jukir 362, kebersihan 270 in 2022; tobacco 40,300,
 * keagamaan 19,474, petani 10,000, rentan desa 9,484, nelayan 2,000, pedagang keliling 835 in 2025; farm labour
 * 10,235 in 2022), an invented number where nobody has counted. `women`: their share. `affinity`: where they are.
 */
export type Segment = {
  work: KindOfWork
  persons: number
  women: number
  affinity: (kecamatan: string, desa: string) => number
}

const everywhere = (kecamatan: string) => shapeOf(kecamatan).size
const times = (factor: 'tobacco' | 'city' | 'farm') => (kecamatan: string) =>
  shapeOf(kecamatan).size * shapeOf(kecamatan)[factor]
const market = (kecamatan: string) => shapeOf(kecamatan).size * (0.35 + shapeOf(kecamatan).city)

export const segments: readonly Segment[] = [
  { work: 'buruh_tani_tembakau', persons: 40_300, women: 0.46, affinity: times('tobacco') },
  { work: 'pekerja_keagamaan', persons: 19_474, women: 0.35, affinity: everywhere },
  { work: 'rt_rw', persons: 18_337, women: 0.08, affinity: everywhere },
  { work: 'kader_posyandu', persons: 14_380, women: 0.99, affinity: everywhere },
  { work: 'buruh_tani', persons: 10_235, women: 0.42, affinity: times('farm') },
  { work: 'petani', persons: 10_000, women: 0.22, affinity: times('farm') },
  { work: 'pekerja_rentan_desa', persons: 9_484, women: 0.45, affinity: everywhere },
  { work: 'pedagang_pasar', persons: 7_400, women: 0.62, affinity: market },
  { work: 'guru_ponpes', persons: 6_500, women: 0.38, affinity: everywhere },
  { work: 'perangkat_desa', persons: 5_016, women: 0.16, affinity: everywhere },
  { work: 'kader_pkk', persons: 4_500, women: 1, affinity: everywhere },
  { work: 'pelapak', persons: 3_200, women: 0.55, affinity: market },
  { work: 'ojek', persons: 2_100, women: 0.02, affinity: market },
  { work: 'nelayan', persons: 2_000, women: 0.03, affinity: coastOf },
  { work: 'lainnya', persons: 1_800, women: 0.4, affinity: everywhere },
  { work: 'buruh_panggul', persons: 1_400, women: 0.12, affinity: market },
  { work: 'pedagang_keliling', persons: 835, women: 0.4, affinity: market },
  { work: 'jukir', persons: 362, women: 0.02, affinity: times('city') },
  { work: 'petugas_kebersihan', persons: 270, women: 0.25, affinity: times('city') },
]
