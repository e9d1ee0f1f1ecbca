import type { Told } from './told.ts'

/** Refusals of the room `enrolment`, by code. */
export const enrolment: Record<string, Told> = {}
