import compiled from './law.generated.json' with { type: 'json' }
import type { Law } from './shape.ts'

/** The whole of `law/`, compiled and checked by `scripts/compile-law.ts`. */
export const law: Law = compiled as unknown as Law
