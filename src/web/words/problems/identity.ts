import type { Told } from './told.ts'

/** Refusals of the room `identity`, by code. */
export const identity: Record<string, Told> = {}
