import type { Day } from '../../domain/basics/day.ts'
import type { NumberFault } from './write-nik.ts'

/** What went into a row, so that `reasonsFor` can say what is wrong with it without reading it back. */
export type RowFacts = {
  name: string
  nik: string | undefined
  nikFault: NumberFault
  birth: Day | undefined
  birthState: 'ok' | 'missing' | 'unreadable' | 'impossible'
  sex: 'L' | 'P' | undefined
  desaState: 'ok' | 'missing' | 'unknown'
  desaInTitle: boolean
  kkState: 'ok' | 'missing' | 'placeholder'
  repeated: boolean
  shared: boolean
}
