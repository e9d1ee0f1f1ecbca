/** A refusal on its way out of the API: the code is its identity, the sentence is the web's (`src/web/words/problems.ts`). */
export class Refused extends Error {
  override name = 'Refused'
  readonly refusal: { code: string; [more: string]: unknown }
  constructor(refusal: { code: string; [more: string]: unknown }) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Codes whose HTTP status is not 422 (understood, and refused). */
const statuses: Record<string, number> = {
  'sign-in-needed': 401,
  'not-permitted': 403,
  'not-found': 404,
  'wrong-request': 400,
  'file-too-big': 413,
  'too-many-requests': 429,
  'changed-meanwhile': 409,
}

export const statusOf = (code: string): number => statuses[code] ?? 422
