import { isDay, type Day } from '../basics/day.ts'
import { isNik } from '../basics/nik.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { isKindOfWork } from './kind-of-work.ts'
import { fields, type Field, type WorkerFields } from './worker.ts'

/** Values as an officer typed them; null empties a field that is known to be wrong. */
export type Typed = { [F in Field]?: string | number | boolean | null }

export type Correction = { [F in Field]?: WorkerFields[F] | null }

export type CorrectionRefusal =
  { code: 'nothing-to-correct' } | { code: 'correction-wrong'; field: Field } | { code: 'reason-needed' }

const digits = (text: string) => text.replace(/[\s.-]/g, '')

/** Each field's reading of what was typed; undefined when it cannot be. */
const read: { [F in Field]: (text: string, today: Day) => WorkerFields[F] | undefined } = {
  name: (text) => (/\p{L}/u.test(text) ? text.toUpperCase().replace(/\s+/g, ' ') : undefined),
  birth: (text, today) => (isDay(text) && text <= today && text >= '1900-01-01' ? text : undefined),
  sex: (text) => (text === 'L' || text === 'P' ? text : undefined),
  desa: (text) => (/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(text) ? text : undefined),
  kindOfWork: (text) => (isKindOfWork(text) ? text : undefined),
  place: (text) => (/^\d+$/.test(text) ? text : undefined),
  nik: (text) => {
    const number = digits(text)
    return isNik(number) ? number : undefined
  },
  kk: (text) => (/^\d{16}$/.test(digits(text)) ? digits(text) : undefined),
  phone: (text) => (/^\+?\d{8,15}$/.test(digits(text)) ? digits(text) : undefined),
  mother: (text) => (/\p{L}/u.test(text) ? text.toUpperCase() : undefined),
  account: (text) => (text.length <= 60 ? text : undefined),
  address: (text) => (text.length <= 200 ? text : undefined),
  birthPlace: (text) => (text.length <= 60 ? text : undefined),
  breadwinner: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  dependants: (text) => (/^\d{1,2}$/.test(text) && Number(text) <= 30 ? Number(text) : undefined),
}

/** Reads a correction: every value must fit its field, a name is never emptied, and the reason is part of it. */
export function readCorrection(typed: Typed, reason: string, today: Day): Outcome<Correction, CorrectionRefusal> {
  if (reason.trim().length < 5) return refused({ code: 'reason-needed' })
  const correction: Record<string, unknown> = {}
  for (const field of fields) {
    const value = typed[field]
    if (value === undefined) continue
    const text = value === null ? '' : String(value).trim()
    if (text === '') {
      if (field === 'name') return refused({ code: 'correction-wrong', field })
      correction[field] = null
      continue
    }
    const taken = read[field](text, today)
    if (taken === undefined) return refused({ code: 'correction-wrong', field })
    correction[field] = taken
  }
  if (Object.keys(correction).length === 0) return refused({ code: 'nothing-to-correct' })
  return done(correction)
}
