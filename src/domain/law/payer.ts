/**
 * Whose money pays a contribution. It is an input to the tariff: money of the state budgets gets no relief.
 * @cite pp-50-2025 Pasal 3
 */
export const payers = ['apbd', 'province', 'apbn', 'dbhcht', 'village', 'company', 'donor', 'zakat', 'self'] as const

export type Payer = (typeof payers)[number]

export const isPayer = (text: unknown): text is Payer => payers.some((payer) => payer === text)

/** The sector the tariff asks for; which kind of work belongs to which is said in the registry. */
export type Sector = 'transport' | 'other'
export const sectors = ['transport', 'other'] as const satisfies Sector[]

/** JKK: accidents at work. JKM: death from any other cause. */
export type Programme = 'jkk' | 'jkm'
export const programmes = ['jkk', 'jkm'] as const satisfies Programme[]

/** What a member without a wage may take: besides the two, JHT by choice. */
export type BpuProgramme = Programme | 'jht'
export const bpuProgrammes = ['jkk', 'jkm', 'jht'] as const satisfies BpuProgramme[]

export const payerNames: Record<Payer, string> = {
  apbd: 'APBD kabupaten',
  province: 'APBD provinsi',
  apbn: 'APBN',
  dbhcht: 'DBHCHT',
  village: 'Uang desa (APBDes)',
  company: 'Perusahaan',
  donor: 'Penyumbang',
  zakat: 'Zakat, infak, dan sedekah',
  self: 'Pekerja sendiri',
}
