import type { Comparison } from './compare.ts'
import type { LinkPolicy } from './settings/policy.ts'

/** What the rules look at: the levels of a pair, and whether its names met by ear. */
export type Judged = Omit<Comparison, 'words'> & { words: { byEar: boolean } }

export type Verdict = 'link' | 'doubtful' | 'apart'

/** Rules that no weight overrides. Each says the most a pair may be that it applies to. */
export type Veto = {
  code: VetoCode
  atMost: Exclude<Verdict, 'link'>
  applies: (pair: Judged) => boolean
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

const sameNik = (pair: Judged): boolean => pair.nik === 1
const nikFitsAsFarAsKnown = (pair: Judged): boolean => pair.nik === 2
const sameBirth = (pair: Judged): boolean => pair.birth === 1 || pair.birth === 2
const birthFits = (pair: Judged): boolean => pair.birth >= 1 && pair.birth <= 4
const wholeName = (pair: Judged): boolean => pair.name >= 1 && pair.name <= 4
const wholeNameByEar = (pair: Judged): boolean => wholeName(pair) && pair.words.byEar
/** Serials are given out one after the other: twins and neighbours have them side by side. */
const neighbouringNiks = (pair: Judged): boolean => pair.nik === 5 || pair.nik === 6
const oneHousehold = (pair: Judged): boolean =>
  pair.kk === 1 || neighbouringNiks(pair) || (pair.mother === 1 && pair.desa === 1)

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
  {
    // Two NIKs that each fit their row are two people's, but for one typing step under one whole name and birth (docs/decisions/0007).
    code: 'nik-differs',
    atMost: 'doubtful',
    applies: (pair) =>
      pair.nik >= 6 || (pair.nik === 5 && !(wholeNameByEar(pair) && pair.name <= 2 && pair.birth === 1)),
  },
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

/** The first rule that forbids a pair to be linked, if any. */
export const vetoOf = (pair: Judged): Veto | undefined => vetoes.find((rule) => rule.applies(pair))

/**
 * One person, two people, or ask: by the policy's cut-offs, and never more than a veto allows. A shared trusted NIK is
 * always looked at: either it is one person, or one of the two numbers is wrong.
 */
export function decide(
  pair: Judged,
  weight: number,
  policy: LinkPolicy,
  veto = vetoOf(pair),
): { verdict: Verdict; veto: VetoCode | null } {
  if (weight < policy.doubtFrom && !sameNik(pair)) return { verdict: 'apart', veto: null }
  if (veto?.atMost === 'apart') return { verdict: 'apart', veto: veto.code }
  if (weight < policy.linkFrom || veto) return { verdict: 'doubtful', veto: veto?.code ?? null }
  return { verdict: 'link', veto: null }
}
