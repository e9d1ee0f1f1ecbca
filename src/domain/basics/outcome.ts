/** What an act gives: a value, or a refusal that is itself a value. Thrown errors mean a bug. */
export type Outcome<T, R extends { code: string } = { code: string }> =
  { ok: true; value: T } | { ok: false; refusal: R }

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const refused = <R extends { code: string }>(refusal: R): { ok: false; refusal: R } => ({ ok: false, refusal })
