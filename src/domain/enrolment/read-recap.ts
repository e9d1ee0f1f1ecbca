/** One row of the insurer's recap, as ingest read it. Absent: the row does not say. */
export type RecapRow = {
  seq: number
  /** Keyed hash of the NIK, hexadecimal; absent when the recap has none that can be trusted. */
  nik?: string
  /** Number in the batch file, when the recap repeats it. */
  lineNo?: number
  name?: string
  birth?: string
  answer?: 'accepted' | 'refused'
  participantNo?: string
  reason?: string
}

/** One person we sent, by the batch they were sent in; `known`: an earlier recap has answered for them. */
export type SentPerson = {
  batch: number
  no: number
  nik?: string
  name: string
  birth: string | null
  known?: boolean
}

export type Match = {
  seq: number
  batch: number
  no: number
  how: 'nik' | 'line' | 'name'
  answer: 'accepted' | 'refused'
  participantNo?: string
  reason?: string
}

/** Why a row of a recap was matched to nobody. */
export type StrayReason = 'not-sent' | 'two-people' | 'no-answer' | 'said-twice'

export type Recap = { matches: Match[]; strays: { seq: number; why: StrayReason }[]; unanswered: number }

/**
 * Finds for each row of a recap the person it answers for: by NIK; else by the number in the batch when the name agrees;
 * else by name and birth day when only one person sent has both. A row that says neither yes nor no, and a second row
 * that contradicts the first, answer for nobody and are shown. `sent` are those whose answer is awaited or known; only who was awaited can be left unanswered.
 */
export function readRecap(rows: Iterable<RecapRow>, sent: readonly SentPerson[]): Recap {
  const byNik = index(sent, ({ nik }) => nik)
  const byLine = index(sent, ({ no }) => String(no))
  const byName = index(sent, ({ name, birth }) => (birth ? `${key(name)}\t${birth}` : undefined))
  const answered = new Map<SentPerson, Match>()
  const recap: Recap = { matches: [], strays: [], unanswered: 0 }
  const stray = (seq: number, why: StrayReason) => void recap.strays.push({ seq, why })

  for (const row of rows) {
    const answer = answerOf(row)
    const found = find(row)
    if (found === 'two-people' || found === 'not-sent') stray(row.seq, found)
    else if (answer === undefined) stray(row.seq, 'no-answer')
    else {
      const before = answered.get(found.person)
      if (before) {
        if (before.answer !== answer) stray(row.seq, 'said-twice')
        continue
      }
      const match: Match = { seq: row.seq, batch: found.person.batch, no: found.person.no, how: found.how, answer }
      if (row.participantNo) match.participantNo = row.participantNo
      if (row.reason) match.reason = row.reason
      answered.set(found.person, match)
      recap.matches.push(match)
    }
  }
  recap.unanswered = sent.filter((person) => !person.known && !answered.has(person)).length
  return recap

  function find(row: RecapRow): { person: SentPerson; how: Match['how'] } | 'not-sent' | 'two-people' {
    if (row.nik !== undefined) {
      const people = byNik.get(row.nik) ?? []
      if (people.length > 0) return people.length === 1 ? { person: people[0]!, how: 'nik' } : 'two-people'
    }
    if (row.lineNo !== undefined) {
      const people = (byLine.get(String(row.lineNo)) ?? []).filter((person) => agrees(row, person))
      if (people.length === 1) return { person: people[0]!, how: 'line' }
    }
    if (row.name !== undefined && row.birth !== undefined) {
      const people = (byName.get(`${key(row.name)}\t${row.birth}`) ?? []).filter((person) => agrees(row, person))
      if (people.length > 0) return people.length === 1 ? { person: people[0]!, how: 'name' } : 'two-people'
    }
    return 'not-sent'
  }
}

/** A row without a yes or no is a yes when it brings a participant number, a no when it brings a reason. */
function answerOf({ answer, participantNo, reason }: RecapRow): Match['answer'] | undefined {
  if (answer !== undefined) return answer
  if (participantNo) return 'accepted'
  return reason ? 'refused' : undefined
}

/** Two trusted NIKs that differ are two people, whatever else agrees. */
function agrees(row: RecapRow, person: SentPerson): boolean {
  if (row.nik !== undefined && person.nik !== undefined && row.nik !== person.nik) return false
  return row.name === undefined || key(row.name) === key(person.name)
}

const key = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^A-Z ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function index<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const under = keyOf(item)
    if (under === undefined) continue
    const list = found.get(under)
    if (list) list.push(item)
    else found.set(under, [item])
  }
  return found
}
