import type { Told } from './told.ts'

/** Refusals of the room `coverage`, by code. */
export const coverage: Record<string, Told> = {}
