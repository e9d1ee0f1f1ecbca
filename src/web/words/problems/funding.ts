import type { Told } from './told.ts'

/** Refusals of the room `funding`, by code. */
export const funding: Record<string, Told> = {}
