/** What a decree says of a person, for comparing it with the decree before. */
export type DecreedPerson = {
  worker: string
  purse: string
  work: string
  desa: string
  /** Rupiah a month; every price with its months, where they differ. */
  monthly: number | string
}

const compared = ['purse', 'work', 'desa', 'monthly'] as const
export type ChangedField = (typeof compared)[number]

export type Difference = {
  added: string[]
  kept: string[]
  changed: { worker: string; fields: ChangedField[] }[]
  ended: string[]
}

/** Who is new, who stays as they were, for whom something changed, and who is no longer named. Each person once. */
export function difference(before: Iterable<DecreedPerson>, now: Iterable<DecreedPerson>): Difference {
  const earlier = new Map<string, DecreedPerson>()
  for (const person of before) earlier.set(person.worker, person)
  const found: Difference = { added: [], kept: [], changed: [], ended: [] }
  for (const person of now) {
    const known = earlier.get(person.worker)
    if (!known) {
      found.added.push(person.worker)
      continue
    }
    earlier.delete(person.worker)
    const fields = compared.filter((field) => known[field] !== person[field])
    if (fields.length === 0) found.kept.push(person.worker)
    else found.changed.push({ worker: person.worker, fields })
  }
  found.ended = [...earlier.keys()]
  return found
}
