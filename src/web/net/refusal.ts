/** Where in the sender's material the trouble is. */
export type TroublePlace = {
  file?: string | undefined
  sheet?: string | undefined
  row?: number | undefined
  column?: string | undefined
  field?: string | undefined
}

type Given = { code: string; status: number; place?: TroublePlace; message?: string; detail?: Record<string, unknown> }

/** What a bare status means, where no code came with it. */
const fallbacks: Record<number, string> = {
  401: 'sign-in-needed',
  403: 'not-permitted',
  404: 'not-found',
  429: 'too-many-requests',
}

/** What the API says no with: a code (the sentence lives in words), and everything it told beside it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  readonly status: number
  readonly place: TroublePlace | undefined
  /** Whatever else the answer carried: `found`, `limit`, `names` … */
  readonly detail: Record<string, unknown>

  constructor({ code, status, place, message, detail }: Given) {
    super(message ?? code)
    this.code = code
    this.status = status
    this.place = place
    this.detail = detail ?? {}
  }

  static from(status: number, body: unknown): Refusal {
    const fallback = fallbacks[status] ?? 'bug'
    if (typeof body !== 'object' || body === null) return new Refusal({ code: fallback, status })
    const { code, message, place, ...detail } = body as Record<string, unknown>
    return new Refusal({
      code: typeof code === 'string' ? code : fallback,
      status,
      message: typeof message === 'string' ? message : undefined,
      place: typeof place === 'object' && place !== null ? place : undefined,
      detail,
    })
  }
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal
