import type { Told } from './told.ts'

/** Refusals of the room `privacy`, by code. */
export const privacy: Record<string, Told> = {}
