import { done, refused, type Outcome } from '../basics/outcome.ts'

/** What a person may ask about their own data: see it, have it corrected, have it left alone, have it erased. */
export const requestKinds = ['see', 'correct', 'restrict', 'erase'] as const
export type RequestKind = (typeof requestKinds)[number]

export const isRequestKind = (text: unknown): text is RequestKind => requestKinds.some((kind) => kind === text)

/** `reported`: a good copy says so. `remembered`: not confirmed. `practice`: no rule found, the office's own. */
export type Standing = 'reported' | 'remembered' | 'practice'

export type Right = { name: string; right: string; clock: string; standing: Standing }

/**
 * The rights of UU 27/2022 and the article of each clock. Three times twenty-four hours is reported for correcting
 * (Pasal 30) and remembered for seeing and restricting; for erasing none was found and the office holds itself to the same.
 */
export const rightsOfPersons: Record<RequestKind, Right> = {
  see: { name: 'Melihat data', right: 'UU 27/2022 Pasal 7', clock: 'UU 27/2022 Pasal 32', standing: 'remembered' },
  correct: {
    name: 'Membetulkan data',
    right: 'UU 27/2022 Pasal 6',
    clock: 'UU 27/2022 Pasal 30',
    standing: 'reported',
  },
  restrict: {
    name: 'Membatasi pemrosesan',
    right: 'UU 27/2022 Pasal 11',
    clock: 'UU 27/2022 Pasal 41',
    standing: 'remembered',
  },
  erase: { name: 'Menghapus data', right: 'UU 27/2022 Pasal 8', clock: 'praktik kantor ini', standing: 'practice' },
}

/** Hours an answer may take: 3×24, counted from the moment the request was received, holidays included. */
export const hoursToAnswer = 3 * 24

const hour = 3_600_000

/** When the answer is due, as an instant in milliseconds, for a request received at such an instant. */
export const dueAt = (receivedAt: number): number => receivedAt + hoursToAnswer * hour

/** `late` once the clock has run out, `soon` in its last twenty-four hours. */
export type Urgency = 'calm' | 'soon' | 'late'

/** How a running clock stands at an instant, with the whole hours left (negative when late). */
export function clockAt(receivedAt: number, now: number): { hoursLeft: number; urgency: Urgency } {
  const left = dueAt(receivedAt) - now
  const urgency = left < 0 ? 'late' : left <= 24 * hour ? 'soon' : 'calm'
  return { hoursLeft: Math.floor(left / hour), urgency }
}

/** `agreed`: an officer would erase, and another person has to say so too. */
export type RequestState = 'open' | 'agreed' | 'done' | 'refused'

/** Why a request is not, or not wholly, met. */
export const refusalGrounds = [
  'identity-unproved',
  'nothing-held',
  'already-correct',
  'kept-by-law',
  'withdrawn',
] as const
export type RefusalGround = (typeof refusalGrounds)[number]

export type PrivacyRequest = { kind: RequestKind; state: RequestState; agreedBy?: string | undefined }

/** `meet`: do what is asked. `confirm`: the second person confirms an erasure. `refuse`: with a ground. */
export type PrivacyAct =
  { act: 'meet'; by: string } | { act: 'confirm'; by: string } | { act: 'refuse'; by: string; ground: RefusalGround }

export type PrivacyRefusal =
  | { code: 'not-the-erased-nik' }
  | { code: 'privacy-request-closed' }
  | { code: 'privacy-not-agreed' }
  | { code: 'privacy-own-agreement' }

/**
 * What an act makes of a request. Erasing cannot be undone, so it takes two people; refusing an erasure that was
 * already agreed to takes the second person's no.
 */
export function answerRequest(request: PrivacyRequest, act: PrivacyAct): Outcome<PrivacyRequest, PrivacyRefusal> {
  if (request.state === 'done' || request.state === 'refused') return refused({ code: 'privacy-request-closed' })
  switch (act.act) {
    case 'refuse':
      return done({ ...request, state: 'refused' })
    case 'meet':
      if (request.kind !== 'erase') return done({ ...request, state: 'done' })
      return done({ ...request, state: 'agreed', agreedBy: act.by })
    case 'confirm':
      if (request.state !== 'agreed') return refused({ code: 'privacy-not-agreed' })
      if (request.agreedBy === act.by) return refused({ code: 'privacy-own-agreement' })
      return done({ ...request, state: 'done' })
  }
}
