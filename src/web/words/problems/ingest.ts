import type { Told } from './told.ts'

/** Refusals of the room `ingest`, by code. */
export const ingest: Record<string, Told> = {}
