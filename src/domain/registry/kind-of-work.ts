/** The sector the tariff relief of PP 50/2025 asks about: transport has its own months, everything else is `other`. */
export type Sector = 'transport' | 'other'

/** Kinds of work that are counted, verified and given floors together. */
export type WorkGroup =
  'market' | 'tobacco' | 'farm' | 'fishery' | 'religion' | 'cadre' | 'transport' | 'service' | 'village' | 'other'

/** How dangerous the work is. Policy, not law: it only feeds the editable weights of priority. */
export type Danger = 'low' | 'medium' | 'high'

/**
 * Where a danger level comes from. `reported`: a row of PP 44/2015 Lampiran I for bodies of that kind, from a copy.
 * `judgement`: ours, from what the work consists of; no rule was found. Both may be replaced by a signed setting.
 */
export type DangerBasis = 'reported' | 'judgement'

export type KindTraits = { name: string; group: WorkGroup; sector: Sector; danger: Danger; basis: DangerBasis }

const kind = (
  name: string,
  group: WorkGroup,
  danger: Danger,
  basis: DangerBasis = 'judgement',
  sector: Sector = 'other',
): KindTraits => ({ name, group, sector, danger, basis })

/** Every kind of work Bahu knows, in the order the office lists them. */
export const kindsOfWork = {
  pedagang_pasar: kind('Pedagang pasar', 'market', 'low', 'reported'),
  pelapak: kind('Pelapak', 'market', 'medium'),
  buruh_panggul: kind('Buruh panggul', 'market', 'high'),
  pedagang_keliling: kind('Pedagang keliling', 'market', 'medium'),
  petugas_kebersihan: kind('Petugas kebersihan', 'service', 'medium'),
  jukir: kind('Juru parkir', 'service', 'medium'),
  ojek: kind('Pengemudi ojek', 'transport', 'high', 'judgement', 'transport'),
  guru_ponpes: kind('Guru pondok pesantren', 'religion', 'low', 'reported'),
  pekerja_keagamaan: kind('Pekerja keagamaan', 'religion', 'low', 'reported'),
  kader_pkk: kind('Kader PKK', 'cadre', 'low'),
  kader_posyandu: kind('Kader posyandu', 'cadre', 'low'),
  buruh_tani_tembakau: kind('Buruh tani tembakau', 'tobacco', 'medium'),
  buruh_tani: kind('Buruh tani', 'farm', 'medium'),
  petani: kind('Petani', 'farm', 'medium'),
  nelayan: kind('Nelayan', 'fishery', 'high'),
  perangkat_desa: kind('Perangkat desa', 'village', 'low'),
  rt_rw: kind('Ketua RT/RW', 'village', 'low'),
  pekerja_rentan_desa: kind('Pekerja rentan desa', 'village', 'medium'),
  lainnya: kind('Pekerjaan lainnya', 'other', 'medium'),
} as const satisfies Record<string, KindTraits>

export type KindOfWork = keyof typeof kindsOfWork

export const kindCodes = Object.keys(kindsOfWork) as KindOfWork[]

export const isKindOfWork = (text: unknown): text is KindOfWork =>
  typeof text === 'string' && Object.hasOwn(kindsOfWork, text)

/** `buruh_panggul` → `Buruh panggul`. */
export const kindName = (code: KindOfWork): string => kindsOfWork[code].name

/** The sector of a kind of work, as the tariff asks for it. */
export const sectorOf = (code: KindOfWork): Sector => kindsOfWork[code].sector

export const dangerOf = (code: KindOfWork): Danger => kindsOfWork[code].danger

/** Kinds that say how somebody was listed rather than what they do: any other kind says more. */
export const isResidual = (code: KindOfWork): boolean => code === 'lainnya' || code === 'pekerja_rentan_desa'

export const groupNames: Record<WorkGroup, string> = {
  market: 'Sektor pasar',
  tobacco: 'Tembakau',
  farm: 'Pertanian',
  fishery: 'Perikanan',
  religion: 'Keagamaan dan pesantren',
  cadre: 'Kader',
  transport: 'Transportasi',
  service: 'Layanan kota',
  village: 'Desa',
  other: 'Lainnya',
}
