import type { KindOfWork } from '../../domain/registry/kind-of-work.ts'
import type { Chance } from '../chance.ts'
import type { Person } from '../people/person.ts'

/** The offices that keep lists of workers. */
export type OfficeKey =
  'desa' | 'market' | 'pesantren' | 'pkk' | 'kesra' | 'plantation' | 'fishery' | 'trade' | 'transport' | 'cleaning'

export type Mention = { office: OfficeKey; work: KindOfWork }

const homes: Record<KindOfWork, OfficeKey> = {
  pedagang_pasar: 'market',
  pelapak: 'market',
  buruh_panggul: 'market',
  pedagang_keliling: 'trade',
  guru_ponpes: 'pesantren',
  pekerja_keagamaan: 'kesra',
  kader_pkk: 'pkk',
  kader_posyandu: 'pkk',
  buruh_tani_tembakau: 'plantation',
  buruh_tani: 'desa',
  petani: 'desa',
  nelayan: 'fishery',
  ojek: 'transport',
  jukir: 'transport',
  petugas_kebersihan: 'cleaning',
  perangkat_desa: 'desa',
  rt_rw: 'desa',
  pekerja_rentan_desa: 'desa',
  lainnya: 'desa',
}

/** On whose lists a person stands: always the home list of the kind of work, sometimes one or two more. */
export function whereListed(chance: Chance, { work }: Person): Mention[] {
  const home = homes[work]
  const mentions: Mention[] = [{ office: home, work }]
  if (home === 'plantation' && chance.happens(0.3)) mentions[0] = { office: 'desa', work }
  if (home !== 'desa' && chance.happens(0.1))
    mentions.push({ office: 'desa', work: chance.happens(0.6) ? work : 'pekerja_rentan_desa' })
  if (mentions[0]?.office === 'desa' && work === 'buruh_tani_tembakau' && chance.happens(0.25))
    mentions.push({ office: 'plantation', work })
  if (work === 'guru_ponpes' && chance.happens(0.14)) mentions.push({ office: 'kesra', work: 'pekerja_keagamaan' })
  if (work === 'pelapak' && chance.happens(0.05)) mentions.push({ office: 'trade', work: 'pedagang_keliling' })
  if (work === 'rt_rw' && chance.happens(0.02)) mentions.push({ office: 'kesra', work: 'pekerja_keagamaan' })
  if (work === 'buruh_tani' && chance.happens(0.04))
    mentions.push({ office: 'plantation', work: 'buruh_tani_tembakau' })
  return mentions.filter(({ office }, at) => mentions.findIndex((other) => other.office === office) === at)
}
