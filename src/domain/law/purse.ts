import type { Day } from '../basics/day.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import { because, type Because } from './cite.ts'
import { getRule, lookUp, type NotKnown } from './lookup.ts'
import type { Payer } from './payer.ts'

/** `needs-asnaf`: zakat may pay only once somebody has said that this worker is among the asnaf. */
export type PurseVerdict = 'may' | 'may-not' | 'unsettled' | 'needs-asnaf'

export type PurseAnswer = { verdict: PurseVerdict; because: Because; question?: string }

export type PurseRules = {
  /** Conditions on the purse itself, in words: they are checked by a person. */
  conditions: string[]
  /** May this purse pay for a worker of this kind? `asnaf` is null when nobody has said. */
  mayPay: (kindOfWork: string, asnaf: boolean | null) => PurseAnswer
}

/**
 * The rules of one purse on a day. Ask once per purse and day; `mayPay` then answers from a table.
 * The state budget of the nation pays nobody here: no rule for it was found.
 * @cite inpres-2-2021 instruksi kepada bupati
 * @cite pmk-72-2024 Pasal 5(9)
 * @cite praktik-probolinggo penerima DBHCHT 2025
 * @cite praktik-kudus APBDes
 * @cite praktik-gn-lingkaran program
 * @cite pp-50-2025 Pasal 4(1)
 * @cite permendagri-20-2018 Pasal 19(4)
 * @cite fatwa-mui-102-2025 diktum
 */
export function purseRules(payer: Exclude<Payer, 'apbn'>, on: Day): Outcome<PurseRules, NotKnown> {
  const rule = `purse.${payer}`
  const found = lookUp(rule, on)
  if (!found.ok) return found
  const label = getRule(rule).label.id
  const lines = (found.value.pays_for ?? []).map((line) => ({
    line,
    may: because(rule, on, line.cite, `${label} boleh membayar pekerja ini.`),
    mayNot: because(rule, on, line.cite, `${label} tidak boleh membayar pekerja ini.`),
    unknown: because(
      rule,
      on,
      line.cite,
      `${label} hanya membayar pekerja yang termasuk asnaf; belum ada keterangannya.`,
    ),
  }))
  const mayPay = (kindOfWork: string, asnaf: boolean | null): PurseAnswer => {
    const first = lines.find(({ line }) => line.kinds_of_work === 'any' || line.kinds_of_work.includes(kindOfWork))
    if (!first) throw new RangeError(`${rule} does not say anything of ${kindOfWork}`)
    const { line, may, mayNot, unknown } = first
    if (line.needs === 'asnaf' && asnaf === null) return { verdict: 'needs-asnaf', because: unknown }
    if (line.needs === 'asnaf' && !asnaf) return { verdict: 'may-not', because: mayNot }
    return { verdict: line.verdict, because: line.verdict === 'may-not' ? mayNot : may, question: line.question }
  }
  return done({ conditions: found.value.conditions ?? [], mayPay })
}
