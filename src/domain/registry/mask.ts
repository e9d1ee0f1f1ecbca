import { maskNik } from '../basics/nik.ts'
import { sealedFields, type SealedField, type WorkerFields } from './worker.ts'

/** How much of a field is seen; what each role sees stands in `access/sight`. */
type Level = 'plain' | 'part' | 'none'

/** What of a person is seen, by kind of datum. */
export type Seen = {
  name: Level
  birth: Level
  number: Level
  contact: Level
  family: Level
  account: Level
  health: Level
  hardship: Level
}

const datumOf = {
  nik: 'number',
  kk: 'number',
  phone: 'contact',
  address: 'contact',
  birthPlace: 'contact',
  mother: 'family',
  account: 'account',
} as const satisfies Record<SealedField, keyof Seen>

/**
 * A sealed value as it stands on a page: recognisable when the role may recognise it, absent when not. It is never
 * given whole: that takes an opening with a reason.
 */
export function maskSealed(field: SealedField, value: string, seen: Seen): string | undefined {
  if (seen[datumOf[field]] === 'none') return undefined
  switch (field) {
    case 'nik':
    case 'kk':
      return maskNik(value)
    case 'phone':
    case 'account':
      return `••••${value.slice(-3)}`
    case 'mother':
      return value
        .split(/\s+/)
        .map((word) => `${word.slice(0, 1)}•••`)
        .join(' ')
    case 'address':
    case 'birthPlace':
      return '••••••'
  }
}

/** The sealed fields of a person that a role may recognise, masked. */
export function maskAll(values: Partial<WorkerFields>, seen: Seen): { [F in SealedField]?: string } {
  const masked: { [F in SealedField]?: string } = {}
  for (const field of sealedFields) {
    const value = values[field]
    const shown = value === undefined ? undefined : maskSealed(field, value, seen)
    if (shown !== undefined) masked[field] = shown
  }
  return masked
}

/** Birth day as a role sees it: the day, the year alone, or nothing. */
export function maskBirth(birth: string | undefined, seen: Seen): string | undefined {
  if (birth === undefined || seen.birth === 'none') return undefined
  return seen.birth === 'plain' ? birth : birth.slice(0, 4)
}

/** Whether a role may ask for a sealed field to be opened at all: it must be one it recognises. */
export const mayOpen = (field: SealedField | 'health', seen: Seen): boolean =>
  seen[field === 'health' ? 'health' : datumOf[field]] === 'part'
