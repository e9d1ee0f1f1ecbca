// A made-up regency of any size for budgets: seeded, in the proportions of the lists a regency really sends.
import { monthNumber, month } from '../../src/domain/basics/month.ts'
import { rupiah } from '../../src/domain/basics/rupiah.ts'
import { emptyCandidates, type Candidates } from '../../src/domain/funding/candidates.ts'
import { noRule, type Purse, type PurseKind, type PurseRule } from '../../src/domain/funding/purse.ts'
import type { Floor } from '../../src/domain/funding/order.ts'
import { kindCodes, type KindOfWork } from '../../src/domain/registry/kind-of-work.ts'

const shares: readonly [KindOfWork, number][] = [
  ['buruh_tani', 30], ['petani', 22], ['buruh_tani_tembakau', 8], ['pedagang_keliling', 8], ['pedagang_pasar', 6],
  ['ojek', 5], ['pekerja_keagamaan', 4], ['pelapak', 4], ['pekerja_rentan_desa', 4], ['nelayan', 2], ['kader_posyandu', 2],
  ['rt_rw', 2], ['guru_ponpes', 1], ['buruh_panggul', 1], ['perangkat_desa', 1],
] // prettier-ignore

/** 31 kecamatan of 8 desa. */
export const desaCodes = Array.from({ length: 248 }, (_, at) => {
  const kecamatan = String(Math.floor(at / 8) + 1).padStart(2, '0')
  return `35.09.${kecamatan}.${2001 + (at % 8)}`
})

/** Mulberry32: the same people for the same seed. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Candidates by rank: points fall, one in seventeen was covered last year, a few of them into March 2027. */
export function regencyOf(count: number, seed: number): Candidates {
  const chance = chanceFrom(seed)
  const kinds = shares.flatMap(([kind, share]) => Array<number>(share).fill(kindCodes.indexOf(kind)))
  const people = emptyCandidates(count, desaCodes)
  for (let at = 0; at < count; at++) {
    people.kind[at] = kinds[Math.floor(chance() * kinds.length)]!
    people.desa[at] = Math.floor(chance() * desaCodes.length)
    people.decile[at] = chance() < 0.1 ? 0 : 1 + Math.floor(10 * chance() ** 1.5)
    people.extremePoor[at] = people.decile[at] === 1 && chance() < 0.05 ? 1 : 0
    people.points[at] = Math.floor(100 * (1 - at / count) ** 2)
    if (chance() < 1 / 17) {
      people.kept[at] = 1
      people.coveredUntil[at] = monthNumber(month(chance() < 0.1 ? '2027-03' : '2026-12'))
      people.coveredMonths[at] = 12
    }
  }
  return people
}

const year = (name: string, kind: PurseKind, amount: number, rule: Partial<PurseRule>): Purse => ({
  id: name,
  name,
  kind,
  amount: rupiah(amount),
  first: month('2027-01'),
  last: month('2027-12'),
  rule: { ...noRule, ...rule },
})

/** Six purses; amounts are for 1.4 million candidates and shrink with the regency. */
export function sixPurses(count: number): Purse[] {
  const size = count / 1_400_000
  const of = (billions: number): number => Math.floor(billions * 1e9 * size)
  return [
    { ...year('DBHCHT', 'dbhcht', of(9), { kinds: ['buruh_tani_tembakau', 'buruh_tani'] }), last: month('2027-06') },
    year('APBDes', 'village', of(0.2), { areas: [desaCodes[5]!] }),
    year('Perusahaan', 'company', of(3), { kinds: ['pedagang_pasar', 'pelapak', 'buruh_panggul', 'ojek'] }),
    year('Sumbangan ASN', 'donor', of(4), {}),
    year('Zakat', 'zakat', of(2.5), { asnafDecileTo: 2 }),
    year('APBD', 'apbd', of(45), {}),
  ]
}

/** Every kecamatan and every kind of work gets some, before rank. */
export function floorsOf(count: number): Floor[] {
  const heads = Math.floor(count / 350)
  const kecamatan = [...new Set(desaCodes.map((code) => code.slice(0, 8)))]
  return [
    ...kecamatan.map((code): Floor => ({ kecamatan: code, kind: null, heads })),
    ...shares.map(([kind]): Floor => ({ kecamatan: null, kind, heads: Math.floor(heads / 2) })),
  ]
}
