import type { Role } from './roles.ts'

/**
 * How much of a field a role sees. `plain`: as it is. `part`: enough to recognise, not enough to use (the last digits,
 * the year of birth). `none`: not even that. Sealed fields are never `plain`: they are opened one by one, with a reason.
 */
export type Level = 'plain' | 'part' | 'none'

/** Kinds of personal data, as law and office tell them apart. */
export type Datum =
  | 'name'
  | 'birth'
  | 'sex'
  | 'home'
  | 'work'
  | 'number'
  | 'contact'
  | 'family'
  | 'account'
  | 'health'
  | 'hardship'
  | 'cover'

export type Sight = Record<Datum, Level>

const nothing: Sight = {
  name: 'none',
  birth: 'none',
  sex: 'none',
  home: 'none',
  work: 'none',
  number: 'none',
  contact: 'none',
  family: 'none',
  account: 'none',
  health: 'none',
  hardship: 'none',
  cover: 'none',
}

const known: Sight = { ...nothing, name: 'plain', sex: 'plain', home: 'plain', work: 'plain' }

/**
 * What each role needs to see of a person to do its work, and no more. Health and account are specific personal data
 * (UU 27/2022 Pasal 4(2)); hardship comes from DTSEN and serves targeting only.
 */
const table: Record<Role, Sight> = {
  administrator: nothing,
  officer: {
    ...known,
    birth: 'plain',
    number: 'part',
    contact: 'part',
    family: 'part',
    account: 'part',
    health: 'part',
    hardship: 'plain',
    cover: 'plain',
  },
  approver: { ...known, birth: 'plain', number: 'part', hardship: 'plain', cover: 'plain' },
  planner: { ...known, birth: 'part', hardship: 'plain', cover: 'plain' },
  verifier: { ...known, birth: 'plain', number: 'part', cover: 'plain' },
  market_head: { ...known, birth: 'part', cover: 'plain' },
  sponsor: nothing,
  insurer: nothing,
  auditor: { ...known, birth: 'plain', number: 'part', hardship: 'plain', cover: 'plain' },
}

/** What a role sees of a person. A role that is not in the table sees nothing. */
export const sightOf = (role: Role): Sight => table[role] ?? nothing
