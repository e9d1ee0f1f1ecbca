import type { Day } from '../basics/day.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import type { Because } from './cite.ts'
import { find } from './find.ts'
import type { NotKnown } from './lookup.ts'

/** Who lives on the day of the death. Everything left out is nobody. */
export type HeirsAsked = {
  programme: 'jkk' | 'jkm'
  on: Day
  spouse?: boolean
  children?: number
  /** Parents, grandparents and grandchildren. */
  straightLine?: number
  siblings?: number
  parentsInLaw?: number
  /** Somebody is named in a will. */
  will?: boolean
}

export const heirClasses = ['spouse-or-child', 'straight-line', 'sibling', 'parent-in-law', 'will', 'nobody'] as const
export type HeirClass = (typeof heirClasses)[number]

export type Heirs = {
  class: HeirClass
  label: string
  /** Papers that prove it. */
  proof: string
  /** How many of that class live: several share, and how is not stated. */
  persons: number
  /** Who gets the funeral money. */
  funeral: 'heir' | 'whoever-buried'
  /** Where the rest goes. */
  lump: 'heir' | 'social-security-fund'
  question?: string
  because: Because[]
}

/**
 * The first class of heirs of which somebody lives; the classes never share with each other.
 * @cite pp-44-2015 Pasal 37(5)
 * @cite pp-44-2015 Pasal 40(2)
 * @cite permenaker-1-2025 Pasal 79(2a)
 * @cite permenaker-1-2025 Pasal 79(2b)
 */
export function heirsInOrder(asked: HeirsAsked): Outcome<Heirs, NotKnown> {
  const id = `${asked.programme}.heirs` as const
  const rules = find([id], asked.on)
  if (!rules.ok) return rules
  const rule = rules.value[id]
  const alive: Record<HeirClass, number> = {
    'spouse-or-child': Number(asked.spouse ?? false) + (asked.children ?? 0),
    'straight-line': asked.straightLine ?? 0,
    sibling: asked.siblings ?? 0,
    'parent-in-law': asked.parentsInLaw ?? 0,
    will: Number(asked.will ?? false),
    nobody: 1,
  }
  const item = (rule.value.list ?? []).find(({ code }) => alive[code as HeirClass] > 0)
  if (!item) throw new RangeError(`${id} ends without a last class`)
  const found = item.code as HeirClass
  const persons = found === 'nobody' ? 0 : alive[found]
  const shared = persons > 1
  const words = [`${item.label}.`, ...(shared ? ['Pembagian di antara mereka tidak disebut; ikuti surat keterangan ahli waris.'] : [])] // prettier-ignore
  const reasons = [rule.because(words.join(' '))]
  if (found === 'will') {
    const deed = find(['heirs.will'], asked.on)
    if (deed.ok) reasons.push(deed.value['heirs.will'].because('Wasiat harus dibuat dalam akta notaris.'))
  }
  if (found === 'nobody') {
    const court = find(['heirs.court'], asked.on)
    if (court.ok) reasons.push(court.value['heirs.court'].because('Yang merasa berhak di luar urutan ini memerlukan penetapan pengadilan.')) // prettier-ignore
  }
  return done({
    class: found,
    label: item.label,
    proof: item.proof ?? '',
    persons,
    funeral: found === 'nobody' ? 'whoever-buried' : 'heir',
    lump: found === 'nobody' ? 'social-security-fund' : 'heir',
    question: shared ? rule.question : undefined,
    because: reasons,
  })
}
