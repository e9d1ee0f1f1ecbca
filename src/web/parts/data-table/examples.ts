import type { Tone } from '../state-badge/state-badge.tsx'

export type SampleWorker = {
  id: string
  name: string
  work: string
  desa: string
  dues: number
  state: Tone
  says: string
}

const names = [
  'Siti Aminah',
  'Moh. Slamet',
  'Hj. Nur Hasanah',
  'Suparman',
  'Buang',
  'Ust. Abd. Rohim',
  'Sulastri',
  'P. Misnati',
]
const works = ['Pedagang pasar', 'Buruh panggul', 'Guru pondok pesantren', 'Buruh tani tembakau', 'Kader PKK']
const desas = ['Tegalbesar', 'Kaliwates', 'Wuluhan', 'Tamansari', 'Sukorejo', 'Menampu']
const states: [Tone, string][] = [
  ['good', 'Boleh ikut'],
  ['wait', 'Menunggu pengesahan'],
  ['bad', 'Ditolak'],
  ['note', 'Berubah'],
]

/** Invented rows in the shape of the office's own lists. */
export const examples: SampleWorker[] = Array.from({ length: 400 }, (_, index) => {
  const [state, says] = states[(index * 7) % states.length]!
  return {
    id: `w${index}`,
    name: names[(index * 5) % names.length]!,
    work: works[(index * 3) % works.length]!,
    desa: desas[(index * 11) % desas.length]!,
    dues: index % 3 === 0 ? 8400 : 16800,
    state,
    says,
  }
})
