import { monthsBetween, type Month } from '../basics/month.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import type { Rupiah } from '../basics/rupiah.ts'
import { isKindOfWork, type KindOfWork } from '../registry/kind-of-work.ts'

/** Who pays, as the law tells payers apart: the tariff and the people it may pay for depend on it. */
export const purseKinds = ['apbd', 'province', 'dbhcht', 'village', 'company', 'donor', 'zakat'] as const
export type PurseKind = (typeof purseKinds)[number]

/**
 * Whom the holder of a purse wants it to pay for, on top of what the law allows. An empty list sets no limit.
 * `decileTo` 1–10 keeps people of that DTSEN decile or poorer and those on the extreme-poverty list; a person of whom
 * neither is known is then left out.
 */
export type PurseRule = {
  kinds: readonly KindOfWork[]
  /** Kecamatan (`35.09.01`) or desa (`35.09.01.2001`) codes. */
  areas: readonly string[]
  decileTo: number | null
  extremePoorOnly: boolean
  /** Deciles the amil (BAZNAS, LAZ) has declared fakir or miskin; needed for zakat, see Fatwa MUI 102/2025. */
  asnafDecileTo: number | null
}

/** Money with an owner: how much (rupiah), for which months (both included), for whom. */
export type Purse = {
  id: string
  name: string
  kind: PurseKind
  amount: Rupiah
  first: Month
  last: Month
  rule: PurseRule
}

/** What a purse is asked about a person. `decile` 0: not known. */
export type Traits = { kind: KindOfWork; desa: string; decile: number; extremePoor: boolean }

export const noRule: PurseRule = { kinds: [], areas: [], decileTo: null, extremePoorOnly: false, asnafDecileTo: null }

export type PurseRefusal =
  | { code: 'purse-name-missing' }
  | { code: 'purse-kind-unknown'; found: string }
  | { code: 'purse-amount-impossible'; found: number }
  | { code: 'purse-months-reversed'; first: Month; last: Month }
  | { code: 'purse-too-long'; months: number }
  | { code: 'purse-decile-impossible'; found: number }
  | { code: 'purse-work-unknown'; found: string }
  | { code: 'purse-area-unknown'; found: string }
  | { code: 'village-needs-desa' }
  | { code: 'zakat-needs-asnaf' }

export const isPurseKind = (text: string): text is PurseKind => purseKinds.some((kind) => kind === text)

/**
 * A purse as it may be kept: a name, a known payer, whole rupiah, at most five years, codes that exist. Village money
 * names the one desa that owns it (its APBDes pays for its own residents); zakat names the deciles the amil holds to
 * be mustahik (Fatwa MUI 102/2025).
 */
export function checkPurse(purse: Purse, areas: ReadonlySet<string>): Outcome<Purse, PurseRefusal> {
  const { rule } = purse
  const months = monthsBetween(purse.first, purse.last) + 1
  if (purse.name.trim() === '') return refused({ code: 'purse-name-missing' })
  if (!isPurseKind(purse.kind)) return refused({ code: 'purse-kind-unknown', found: String(purse.kind) })
  if (!Number.isSafeInteger(purse.amount) || purse.amount < 0 || purse.amount > 1e14)
    return refused({ code: 'purse-amount-impossible', found: purse.amount })
  if (months < 1) return refused({ code: 'purse-months-reversed', first: purse.first, last: purse.last })
  if (months > 60) return refused({ code: 'purse-too-long', months })
  for (const decile of [rule.decileTo, rule.asnafDecileTo])
    if (decile !== null && !(Number.isInteger(decile) && decile >= 1 && decile <= 10))
      return refused({ code: 'purse-decile-impossible', found: decile })
  const work = rule.kinds.find((kind) => !isKindOfWork(kind))
  if (work !== undefined) return refused({ code: 'purse-work-unknown', found: work })
  const area = rule.areas.find((code) => !areas.has(code))
  if (area !== undefined) return refused({ code: 'purse-area-unknown', found: area })
  if (purse.kind === 'village' && !(rule.areas.length === 1 && rule.areas[0]!.length === 13))
    return refused({ code: 'village-needs-desa' })
  if (purse.kind === 'zakat' && rule.asnafDecileTo === null) return refused({ code: 'zakat-needs-asnaf' })
  return done(purse)
}

/** Why a purse does not pay for somebody. */
export type PurseBar = 'work' | 'area' | 'decile' | 'decile-unknown' | 'not-extreme-poor' | 'not-asnaf' | 'law'

/** Whether somebody is fakir or miskin by what the amil declared. */
export const isAsnaf = (rule: PurseRule, who: Traits): boolean =>
  who.extremePoor || (rule.asnafDecileTo !== null && who.decile > 0 && who.decile <= rule.asnafDecileTo)

/** What the holder of the purse says about a person: nothing, or the first bar. The law is asked apart. */
export function findBar(purse: Purse, who: Traits): PurseBar | undefined {
  const { rule } = purse
  if (rule.kinds.length > 0 && !rule.kinds.includes(who.kind)) return 'work'
  if (rule.areas.length > 0 && !rule.areas.some((code) => who.desa === code || who.desa.startsWith(`${code}.`)))
    return 'area'
  if (rule.extremePoorOnly && !who.extremePoor) return 'not-extreme-poor'
  if (rule.decileTo !== null && !who.extremePoor) {
    if (who.decile === 0) return 'decile-unknown'
    if (who.decile > rule.decileTo) return 'decile'
  }
  if (purse.kind === 'zakat' && !isAsnaf(rule, who)) return 'not-asnaf'
  return undefined
}
