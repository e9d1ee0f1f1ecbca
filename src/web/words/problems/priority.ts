import type { Told } from './told.ts'

/** Refusals of the room `priority`, by code. */
export const priority: Record<string, Told> = {}
