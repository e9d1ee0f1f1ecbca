import { denominators, dimensions, parts } from '../../../domain/coverage/figure.ts'
import type { Asked, Chosen } from './data.ts'

/** In the address a row whose place or work is not known has this key: an empty one would be no key at all. */
export const unknownKey = 'tidak-diketahui'

/** Where the people behind a number are listed. */
export function behind({ of, month }: Asked, { by, key, part }: Chosen): string {
  const query = new URLSearchParams({ dari: of })
  if (month) query.set('bulan', month)
  if (by && key !== undefined) {
    query.set('menurut', by)
    query.set('kunci', key === '' ? unknownKey : key)
  }
  if (part) query.set('bagian', part)
  return `/cakupan/orang?${query.toString()}`
}

type Address = { dari: string; bulan: string; menurut: string; kunci: string; bagian: string }

/** Reads such an address again; what is not understood is left out. */
export function readBehind({ dari, bulan, menurut, kunci, bagian }: Address): { asked: Asked; chosen: Chosen } {
  const by = dimensions.find((one) => one === menurut)
  const part = parts.find((one) => one === bagian)
  return {
    asked: { of: denominators.find((one) => one === dari) ?? 'may', month: bulan },
    chosen: {
      ...(by && kunci && { by, key: kunci === unknownKey ? '' : kunci }),
      ...(part && { part }),
    },
  }
}
