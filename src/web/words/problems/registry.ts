import type { Told } from './told.ts'

/** Refusals of the room `registry`, by code. */
export const registry: Record<string, Told> = {}
