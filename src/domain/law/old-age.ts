import { ageOn, formatDay, type Day } from '../basics/day.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import type { Because } from './cite.ts'
import { find } from './find.ts'
import { monthsLater, yearsLater } from './later.ts'
import type { NotKnown } from './lookup.ts'

export type OldAgeAsked = {
  on: Day
  birth: Day
  /** The day work or business stopped. */
  stopped?: Day
  totalDisability?: boolean
  dead?: boolean
  /** A foreigner who leaves for good. */
  leavesForGood?: boolean
  /** Completed years of membership, for a part. */
  years: number
}

export type OldAgeGround = {
  code: 'age' | 'total-disability' | 'death' | 'stopped' | 'abroad' | 'retirement' | 'house'
  holds: boolean
  /** Thousandths of a percent of the savings. */
  percent: number
  /** The day from which it holds, where a day decides. */
  from?: Day
  proof?: string
  because: Because
}

/**
 * On which grounds old-age savings may be taken, in full or in part. No balance is computed: only the insurer knows it.
 * @cite permenaker-4-2022 Pasal 4
 * @cite permenaker-4-2022 Pasal 4 sampai 9
 * @cite permenaker-4-2022 Pasal 8 dan 9
 * @cite pp-46-2015 Pasal 22
 */
export function oldAgeGrounds(asked: OldAgeAsked): Outcome<{ full: OldAgeGround[]; part: OldAgeGround[] }, NotKnown> {
  const { on } = asked
  const rules = find(['jht.age', 'jht.grounds', 'jht.stopped.wait', 'jht.partial.years', 'jht.partial'], on)
  if (!rules.ok) return rules
  const found = rules.value
  const list = found['jht.grounds'].value.list ?? []
  const age = found['jht.age'].number()
  const full = list.map(({ code, label, proof }): OldAgeGround => {
    const ground = { code: code as OldAgeGround['code'], percent: 100_000, proof }
    const because = found['jht.grounds'].because(`${label}.`)
    if (code === 'age')
      return { ...ground, holds: ageOn(asked.birth, on) >= age, from: yearsLater(asked.birth, age), because: found['jht.age'].because(`Berumur ${age} tahun pada ${formatDay(yearsLater(asked.birth, age))}.`) } // prettier-ignore
    if (code === 'stopped') {
      const wait = found['jht.stopped.wait']
      if (!asked.stopped) return { ...ground, holds: false, because }
      const from = monthsLater(asked.stopped, wait.number())
      return { ...ground, holds: from <= on, from, because: wait.because(`Satu bulan sesudah berhenti: mulai ${formatDay(from)}.`) } // prettier-ignore
    }
    const holds = { 'total-disability': asked.totalDisability, death: asked.dead, abroad: asked.leavesForGood }[code]
    return { ...ground, holds: holds ?? false, because }
  })
  const years = found['jht.partial.years']
  const part = (found['jht.partial'].value.table ?? []).map(({ code, label, percent = 0 }): OldAgeGround => {
    const holds = asked.years >= years.number()
    const sentence = `${label}: paling banyak ${percent / 1000}%, sekali, sesudah ${years.number()} tahun kepesertaan.`
    return { code: code as OldAgeGround['code'], holds, percent, because: found['jht.partial'].because(sentence) }
  })
  return done({ full, part })
}
