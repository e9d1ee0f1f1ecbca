import type { Comparison } from './compare.ts'
import type { LinkPolicy } from './settings/policy.ts'

export type Verdict = 'link' | 'doubtful' | 'apart'

/** Rules that no weight overrides. Each says the most a pair may be that it applies to. */
export type Veto = {
  code: VetoCode
  atMost: Exclude<Verdict, 'link'>
  applies: (pair: Comparison) => boolean
}

export type VetoCode =
  | 'no-name-in-common'
  | 'two-things-differ'
  | 'twins'
  | 'twins-perhaps'
  | 'nik-differs'
  | 'nik-of-another'
  | 'sex-differs'
  | 'birth-differs'
  | 'little-known'

const sameNik = (pair: Comparison): boolean => pair.nik === 1
const nikFitsAsFarAsKnown = (pair: Comparison): boolean => pair.nik === 2
const sameBirth = (pair: Comparison): boolean => pair.birth === 1 || pair.birth === 2
const birthFits = (pair: Comparison): boolean => pair.birth >= 1 && pair.birth <= 4
const wholeName = (pair: Comparison): boolean => pair.name >= 1 && pair.name <= 4
const wholeNameByEar = (pair: Comparison): boolean => wholeName(pair) && pair.words.byEar
const oneHousehold = (pair: Comparison): boolean =>
  pair.kk === 1 || pair.nik === 4 || (pair.mother === 1 && pair.desa === 1)

/** In the order in which they are named to an officer. */
export const vetoes: readonly Veto[] = [
  {
    code: 'no-name-in-common',
    atMost: 'apart',
    applies: (pair) => pair.name === 7 && !sameNik(pair) && !nikFitsAsFarAsKnown(pair),
  },
  {
    // One slip is likely, two independent ones are not: another name with another birth, another NIK with another birth.
    code: 'two-things-differ',
    atMost: 'apart',
    applies: (pair) =>
      !sameNik(pair) &&
      !nikFitsAsFarAsKnown(pair) &&
      ((pair.name >= 5 && pair.birth >= 3) || (pair.nik >= 4 && pair.birth >= 5)),
  },
  {
    // Same household, same day of birth, another given name.
    code: 'twins',
    atMost: 'apart',
    applies: (pair) => sameBirth(pair) && oneHousehold(pair) && !sameNik(pair) && !wholeName(pair),
  },
  {
    // Hasan and Hasam: a slip of the pen, or the second of two.
    code: 'twins-perhaps',
    atMost: 'doubtful',
    applies: (pair) => sameBirth(pair) && oneHousehold(pair) && !sameNik(pair) && !wholeNameByEar(pair),
  },
  { code: 'nik-differs', atMost: 'doubtful', applies: (pair) => pair.nik >= 3 },
  {
    // A wife's card copied for her husband: the number agrees, the person does not.
    code: 'nik-of-another',
    atMost: 'doubtful',
    applies: (pair) => sameNik(pair) && (pair.name >= 6 || (pair.name === 5 && (pair.sex === 2 || pair.birth >= 3))),
  },
  { code: 'sex-differs', atMost: 'doubtful', applies: (pair) => pair.sex === 2 && !sameNik(pair) },
  { code: 'birth-differs', atMost: 'doubtful', applies: (pair) => pair.birth === 6 && !sameNik(pair) },
  {
    code: 'little-known',
    atMost: 'doubtful',
    applies: (pair) => {
      if (sameNik(pair)) return false
      if (!wholeName(pair)) return true
      return !birthFits(pair) && !nikFitsAsFarAsKnown(pair) && !(pair.kk === 1 && pair.name <= 2)
    },
  },
]

/**
 * One person, two people, or ask: by the policy's cut-offs, and never more than a veto allows. A shared trusted NIK is
 * always looked at: either it is one person, or one of the two numbers is wrong.
 */
export function decide(
  pair: Comparison,
  weight: number,
  policy: LinkPolicy,
): { verdict: Verdict; veto: VetoCode | null } {
  if (weight < policy.doubtFrom && !sameNik(pair)) return { verdict: 'apart', veto: null }
  const veto = vetoes.find((rule) => rule.applies(pair))
  if (veto?.atMost === 'apart') return { verdict: 'apart', veto: veto.code }
  if (weight < policy.linkFrom || veto) return { verdict: 'doubtful', veto: veto?.code ?? null }
  return { verdict: 'link', veto: null }
}
