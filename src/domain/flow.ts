/** The rooms in the order data flows through them. A room may import only rooms before it, `basics` and `law`. */
export const flow = [
  'ingest',
  'identity',
  'registry',
  'priority',
  'funding',
  'enrolment',
  'contributions',
  'claims',
  'coverage',
  'award',
] as const

export type Room = (typeof flow)[number]

/** Beside the flow: who may do what, to whom, in which area. It imports `basics` only. */
export const beside = 'access'
