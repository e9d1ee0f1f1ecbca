import type { Day } from '../basics/day.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { isKindOfWork, type KindOfWork } from './kind-of-work.ts'

/** What somebody who knows the person may say. `ill` is a health fact (UU 27/2022 Pasal 4(2)) and never stored plainly. */
export const answers = ['works', 'does_not_work', 'ill', 'moved', 'dead', 'unknown'] as const
export type Answer = (typeof answers)[number]

export const isAnswer = (text: unknown): text is Answer => answers.some((answer) => answer === text)

/** What a plain column, a count or an export may show. */
export type PlainAnswer = Exclude<Answer, 'ill'>

export const answerNames: Record<Answer, string> = {
  works: 'Bekerja dan sehat',
  does_not_work: 'Tidak bekerja',
  ill: 'Sakit, belum mampu bekerja',
  moved: 'Pindah',
  dead: 'Meninggal',
  unknown: 'Tidak dikenal di sini',
}

export type Attestation = {
  answer: Answer
  /** The day the attester saw or knew it, not the day it was typed in. */
  on: Day
  kindOfWork?: KindOfWork
  place?: string
  /** For the dead, the day of death when it is known. */
  diedOn?: Day
}

export type AttestationRefusal =
  | { code: 'attestation-in-future'; field: 'on' | 'diedOn'; on: Day }
  | { code: 'attestation-too-old'; field: 'on'; on: Day }
  | { code: 'attestation-before-birth'; field: 'on' | 'diedOn'; birth: Day }
  | { code: 'kind-of-work-needed'; field: 'kindOfWork' }
  | { code: 'kind-of-work-unknown'; field: 'kindOfWork'; found: string }
  | { code: 'death-after-attestation'; field: 'diedOn'; on: Day }

/** An attestation older than this many years says nothing about work today: the office asks again. Local practice. */
const yearsBack = 2

/**
 * Whether an attestation may be taken down on `today`. Work is attested of somebody who works somewhere: without a
 * kind of work, given now or on record, "works" is refused.
 */
export function checkAttestation(
  attestation: Attestation,
  worker: { birth?: Day; kindOfWork?: KindOfWork },
  today: Day,
): Outcome<Attestation, AttestationRefusal> {
  const { answer, on, kindOfWork, diedOn } = attestation
  if (on > today) return refused({ code: 'attestation-in-future', field: 'on', on })
  const oldest = `${String(Number(today.slice(0, 4)) - yearsBack).padStart(4, '0')}${today.slice(4)}`
  if (on < oldest) return refused({ code: 'attestation-too-old', field: 'on', on })
  if (worker.birth && on < worker.birth) {
    return refused({ code: 'attestation-before-birth', field: 'on', birth: worker.birth })
  }
  if (kindOfWork !== undefined && !isKindOfWork(kindOfWork)) {
    return refused({ code: 'kind-of-work-unknown', field: 'kindOfWork', found: String(kindOfWork) })
  }
  if (answer === 'works' && !kindOfWork && !worker.kindOfWork) {
    return refused({ code: 'kind-of-work-needed', field: 'kindOfWork' })
  }
  if (diedOn) {
    if (diedOn > on) return refused({ code: 'death-after-attestation', field: 'diedOn', on })
    if (worker.birth && diedOn < worker.birth) {
      return refused({ code: 'attestation-before-birth', field: 'diedOn', birth: worker.birth })
    }
  }
  return done(attestation)
}

/** Parts an answer into what plain columns hold and what is sealed: illness is sealed, "does not work" is plain. */
export function partAnswer(answer: Answer): { plain: PlainAnswer; health?: { ill: true } } {
  return answer === 'ill' ? { plain: 'does_not_work', health: { ill: true } } : { plain: answer }
}

/** One attestation on record: a withdrawn one is kept and counts for nothing. */
export type Recorded = {
  answer: PlainAnswer
  on: Day
  /** Order of taking down, for two on one day. */
  turn: number
  withdrawn: boolean
}

/** The attestation that holds now: the newest day, the last one taken down on it; undoing it gives back the one before. */
export function standing<A extends Recorded>(recorded: readonly A[]): A | undefined {
  return recorded
    .filter(({ withdrawn }) => !withdrawn)
    .reduce<A | undefined>((held, next) => (held && !isLater(next, held) ? held : next), undefined)
}

const isLater = (a: Recorded, b: Recorded): boolean => (a.on === b.on ? a.turn > b.turn : a.on > b.on)
