import { editDistance } from './cell/edit-distance.ts'
import { columns, fields, type Field } from './columns.ts'
import { headingKey } from './heading-key.ts'

/** `confidence` 0–1: 1 the very words, 0.95 but for fillers, 0.75 inside longer words, 0.7 with a typing error. */
export type HeadingMatch = { field: Field; confidence: number }

const exact = new Map<string, Field>()
for (const field of fields)
  for (const heading of columns[field].headings)
    if (!exact.has(headingKey(heading))) exact.set(headingKey(heading), field)

const longestFirst = [...exact.keys()]
  .filter((key) => key.length > 2 && key !== 'alamat' && key !== 'tempat' && key !== 'lokasi')
  .sort((a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length)

const fillers = new Set(
  'lengkap peserta pekerja sesuai ktp anggota calon penerima warga ybs yang bersangkutan wajib diisi isi rp dd mm yyyy yy hh bb tttt digit angka format tahun bulan per dan atau huruf kapital besar asli terbaru lama saat ini rupiah di bpjs ketenagakerjaan'.split(
    ' ',
  ),
)

// The NIK of a wife or an heir is not the worker's: such columns are left out unless they are the mother's name.
const somebodyElse =
  /\b(ibu|ayah|bapak|suami|istri|isteri|pasangan|ahli waris|waris|orang tua|ortu|wali|saksi|pelapor|penanggung|petugas|pendata|kepala keluarga|kk nama|ketua|pimpinan|donatur)\b/

const memo = new Map<string, HeadingMatch | null>()

/** The field a heading speaks of, or undefined when its words are not known. */
export function matchHeading(key: string): HeadingMatch | undefined {
  if (key === '' || key.length > 80) return undefined
  const known = memo.get(key)
  if (known !== undefined) return known ?? undefined
  const match = find(key)
  if (memo.size < 20_000) memo.set(key, match ?? null)
  return match
}

/** Whether a key is a heading by its very words, fillers aside: asked of many cells that are none. */
export const isHeadingKey = (key: string): boolean => exact.has(key) || exact.has(withoutFillers(key))

function find(key: string): HeadingMatch | undefined {
  const field = exact.get(key)
  if (field) return { field, confidence: 1 }
  if (somebodyElse.test(key)) {
    const mother = /\bibu\b/.test(key) && /\bnama\b/.test(key) && !/\bsuami|istri|isteri\b/.test(key)
    return { field: mother ? 'mother' : 'ignore', confidence: 0.8 }
  }
  const bare = exact.get(withoutFillers(key))
  if (bare) return { field: bare, confidence: 0.95 }
  return contained(key) ?? mistyped(key)
}

const withoutFillers = (key: string): string =>
  key
    .split(' ')
    .filter((word) => !fillers.has(word) && !/^\d+$/.test(word))
    .join(' ')

function contained(key: string): HeadingMatch | undefined {
  const padded = ` ${key} `
  const phrase = longestFirst.find((candidate) => padded.includes(` ${candidate} `))
  const field = phrase === undefined ? undefined : exact.get(phrase)
  return field && field !== 'ignore' ? { field, confidence: 0.75 } : undefined
}

function mistyped(key: string): HeadingMatch | undefined {
  if (key.length < 5) return undefined
  for (const [heading, field] of exact) {
    if (heading.length >= 5 && editDistance(heading, key, 1) <= 1) return { field, confidence: 0.7 }
  }
  return undefined
}
