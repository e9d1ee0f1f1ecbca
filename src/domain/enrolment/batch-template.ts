import { done, refused, type Outcome } from '../basics/outcome.ts'

/** Where a column of the insurer's batch takes its value from. */
export const sources = [
  'lineNo',
  'nik',
  'name',
  'birthPlace',
  'birthDate',
  'sex',
  'mother',
  'address',
  'desa',
  'kecamatan',
  'phone',
  'work',
  'place',
  'income',
  'firstMonth',
  'months',
  'monthly',
  'fixed',
] as const
export type Source = (typeof sources)[number]

export const sourceWords: Record<Source, string> = {
  lineNo: 'Nomor urut dalam berkas',
  nik: 'NIK',
  name: 'Nama',
  birthPlace: 'Tempat lahir',
  birthDate: 'Tanggal lahir',
  sex: 'Jenis kelamin',
  mother: 'Nama ibu kandung',
  address: 'Alamat',
  desa: 'Desa/kelurahan',
  kecamatan: 'Kecamatan',
  phone: 'Nomor telepon',
  work: 'Pekerjaan',
  place: 'Tempat kerja',
  income: 'Penghasilan sebulan',
  firstMonth: 'Bulan pertama',
  months: 'Jumlah bulan',
  monthly: 'Iuran per bulan',
  fixed: 'Isian tetap',
}

export type TemplateColumn = {
  /** The insurer's word above the column. */
  heading: string
  source: Source
  /** Written where the source is blank; the value itself where the source is `fixed`. */
  otherwise: string
  /** A person without this value is held back: the insurer would refuse the row. */
  required: boolean
}

/** How days are written in the batch. `date` is a real date cell. */
export const dayForms = ['dd-mm-yyyy', 'dd/mm/yyyy', 'yyyy-mm-dd', 'date'] as const
export type DayForm = (typeof dayForms)[number]

export type BatchTemplate = {
  name: string
  sheet: string
  /** Lines above the headings. */
  title: string[]
  columns: TemplateColumn[]
  days: DayForm
  sexWords: { L: string; P: string }
  /** Whether somebody has compared it with the insurer's own form. */
  confirmed: boolean
}

const column = (heading: string, source: Source, required = false, otherwise = ''): TemplateColumn => ({
  heading,
  source,
  otherwise,
  required,
})

/**
 * The columns commonly asked for a bulk registration of BPU members. They were not taken from the insurer's form but
 * from practice, so the template says of itself that it is not confirmed; the office puts its own words in their place.
 */
export const firstTemplate: BatchTemplate = {
  name: 'Pendaftaran kolektif BPU',
  sheet: 'Data Peserta',
  title: [],
  columns: [
    column('No', 'lineNo'),
    column('NIK', 'nik', true),
    column('Nama Lengkap', 'name', true),
    column('Tempat Lahir', 'birthPlace'),
    column('Tanggal Lahir', 'birthDate', true),
    column('Jenis Kelamin', 'sex', true),
    column('Nama Ibu Kandung', 'mother'),
    column('Alamat', 'address'),
    column('Desa/Kelurahan', 'desa'),
    column('Kecamatan', 'kecamatan'),
    column('No. HP', 'phone'),
    column('Email', 'fixed'),
    column('Pekerjaan', 'work', true),
    column('Lokasi Kerja', 'place'),
    column('Jam Kerja', 'fixed'),
    column('Penghasilan', 'income', false, '1000000'),
    column('Program', 'fixed', false, 'JKK, JKM'),
    column('Periode Awal', 'firstMonth', true),
    column('Jumlah Bulan', 'months', true),
  ],
  days: 'dd-mm-yyyy',
  sexWords: { L: 'Laki-laki', P: 'Perempuan' },
  confirmed: false,
}

export type TemplateRefusal =
  | { code: 'template-without-columns' }
  | { code: 'template-heading-missing'; column: number }
  | { code: 'template-heading-twice'; heading: string }
  | { code: 'template-needs'; source: Source }
  | { code: 'template-sheet-name'; found: string }

/** A template that can be written and whose answer can be matched: it carries the NIK and the name. */
export function checkTemplate(template: BatchTemplate): Outcome<BatchTemplate, TemplateRefusal> {
  const { columns, sheet } = template
  if (columns.length === 0) return refused({ code: 'template-without-columns' })
  if (sheet.trim() === '' || sheet.length > 31 || /[[\]:*?/\\]/.test(sheet)) {
    return refused({ code: 'template-sheet-name', found: sheet })
  }
  const seen = new Set<string>()
  for (const [index, { heading }] of columns.entries()) {
    const word = heading.trim().toLowerCase()
    if (word === '') return refused({ code: 'template-heading-missing', column: index + 1 })
    if (seen.has(word)) return refused({ code: 'template-heading-twice', heading })
    seen.add(word)
  }
  for (const source of ['nik', 'name'] as const) {
    if (!columns.some((each) => each.source === source)) return refused({ code: 'template-needs', source })
  }
  return done(template)
}
