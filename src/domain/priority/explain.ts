import { formatNumber } from '../basics/rupiah.ts'
import { dangerOf, groupNames, kindName, kindsOfWork, type Danger } from '../registry/kind-of-work.ts'
import type { WorkerFacts } from './facts.ts'
import type { Weights } from './weights.ts'

export type Factor =
  'decile' | 'decileUnknown' | 'extremePoor' | 'breadwinner' | 'dependants' | 'disability' | 'danger' | 'group'

/** What one hardship adds. */
export type Part = { factor: Factor; points: number; words: string }

const dangerWords: Record<Danger, string> = { low: 'ringan', medium: 'sedang', high: 'berat' }

/** The parts of somebody's points, largest first; their sum is what `weigh` gives. Parts worth nothing are left out. */
export function partsOf(facts: WorkerFacts, weights: Weights): Part[] {
  const { decile, dependants, kindOfWork } = facts
  const counted = Math.min(Math.max(dependants ?? 0, 0), weights.dependantsUpTo)
  const parts: Part[] = [
    decile === null
      ? { factor: 'decileUnknown', points: weights.decileUnknown, words: 'desil belum diketahui' }
      : { factor: 'decile', points: weights.decile[decile - 1] ?? 0, words: `desil ${decile}` },
    { factor: 'extremePoor', points: facts.extremePoor ? weights.extremePoor : 0, words: 'miskin ekstrem' },
    {
      factor: 'breadwinner',
      points: facts.breadwinner ? weights.breadwinner : 0,
      words: 'satu-satunya pencari nafkah',
    },
    { factor: 'dependants', points: counted * weights.dependant, words: `${dependants ?? 0} tanggungan` },
    { factor: 'disability', points: facts.disability ? weights.disability : 0, words: 'penyandang disabilitas' },
  ]
  if (kindOfWork !== null) {
    const { group } = kindsOfWork[kindOfWork]
    const danger = dangerOf(kindOfWork)
    const work = kindName(kindOfWork).toLowerCase()
    parts.push(
      { factor: 'danger', points: weights.danger[danger], words: `bahaya kerja ${dangerWords[danger]} (${work})` },
      { factor: 'group', points: weights.group[group], words: groupNames[group].toLowerCase() },
    )
  }
  return parts.filter((part) => part.points > 0).sort((a, b) => b.points - a.points)
}

/**
 * One sentence why somebody stands where he or she stands:
 * `Urutan 12 dari 31.204, 68 poin: desil 1 (30), 4 tanggungan (12), …`
 * @param showHealth false for readers who may not see health facts: disability is then not named
 */
export function explain(
  facts: WorkerFacts,
  weights: Weights,
  place: { rank: number; of: number },
  { showHealth = false }: { showHealth?: boolean } = {},
): string {
  const parts = partsOf(facts, weights)
  const points = parts.reduce((sum, part) => sum + part.points, 0)
  const words = parts.map((part) => {
    const hidden = part.factor === 'disability' && !showHealth
    return `${hidden ? 'keadaan lain yang dilindungi' : part.words} (${part.points})`
  })
  const where = `Urutan ${formatNumber(place.rank)} dari ${formatNumber(place.of)}, ${points} poin`
  return words.length === 0 ? `${where}: tidak ada kesulitan yang tercatat.` : `${where}: ${words.join(', ')}.`
}
