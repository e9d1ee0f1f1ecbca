import { refusalWords as contributionsWords } from '../domain/contributions/words.ts'
import { refusalWords as enrolmentWords } from '../domain/enrolment/words.ts'
import { ingestRefusalWords } from '../domain/ingest/refusal-words.ts'
import { registryRefusalSentences } from '../domain/registry/words.ts'
import { privacyRefusalSentences } from '../domain/access/words.ts'
import { fundingRefusalSentences, planRefusalSentences, purseRefusalSentences } from '../domain/funding/words.ts'
import { refusalWords as identityWords } from '../domain/identity/words.ts'
import { holidayRefusalWords } from '../domain/law/holiday-words.ts'
import { lawRefusalWords } from '../domain/law/refusal-words.ts'
import { refusalWords as priorityWords } from '../domain/priority/words.ts'
import { operateRefusalWords } from './operate-words.ts'

/** Refusals in Indonesian for the terminal. A room adds its table of sentences here; a code without one is shown as it is. */
const tables: Record<string, string>[] = [
  ingestRefusalWords,
  identityWords,
  priorityWords,
  enrolmentWords,
  contributionsWords,
  purseRefusalSentences,
  planRefusalSentences,
  fundingRefusalSentences,
  registryRefusalSentences,
  privacyRefusalSentences,
  holidayRefusalWords,
  lawRefusalWords,
  operateRefusalWords,
  {
    'not-found': 'Tidak ditemukan.',
    'not-permitted': 'Akun ini tidak berwenang.',
    cancelled: 'Dihentikan atas permintaan. Yang sudah tersimpan tetap tersimpan.',
    'email-taken': 'E-mail ini sudah dipakai akun lain.',
    'email-wrong': 'Alamat e-mail tidak benar.',
    'password-short': 'Kata sandi paling sedikit 10 huruf.',
    'role-unknown': 'Peran tidak dikenal.',
    'area-needed': 'Peran ini perlu wilayah: sebutkan kecamatan, desa, atau tempat.',
  },
]

export function refusalText(refusal: { code: string }): string {
  const { code, ...more } = refusal
  const sentence = tables.map((table) => table[code]).find((text) => text !== undefined)
  const place = Object.entries(more)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ')
  return `${sentence ?? `Ditolak: ${code}`}${place ? ` (${place})` : ''}`
}
