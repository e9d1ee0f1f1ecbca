import type { Chance } from '../chance.ts'
import type { Listing } from '../sheets/listing.ts'

/**
 * Shuffles a section as nobody sorts a list, writes a share of the people a second time further down, and lets a few
 * rows carry the NIK of the person above: a copied cell.
 */
export function plantRepeats(chance: Chance, listings: Listing[], share: number): Listing[] {
  const rows = chance.shuffle([...listings])
  if (share <= 0) return rows
  for (let left = countOf(chance, rows.length * share); left > 0; left -= 1) {
    const from = chance.below(rows.length)
    const original = rows[from] as Listing
    if (original.repeated || original.planted) continue
    rows.splice(chance.between(from + 1, rows.length), 0, { ...original, repeated: true })
  }
  for (let left = countOf(chance, rows.length * share * 0.1); left > 0 && rows.length > 3; left -= 1) {
    const at = chance.below(rows.length - 1)
    const [above, below] = [rows[at] as Listing, rows[at + 1] as Listing]
    if ([above, below].some((row) => row.planted ?? row.repeated) || alike(above, below)) continue
    rows[at] = { ...above, planted: { shared: true } }
    rows[at + 1] = { ...below, planted: { shared: true, borrowedNik: above.person.nik } }
  }
  return rows
}

/** A whole number about `wanted`, by chance when it is less than one. */
const countOf = (chance: Chance, wanted: number): number => Math.floor(wanted) + (chance.happens(wanted % 1) ? 1 : 0)

/** Whether two people might be taken for one by their names. */
const alike = (one: Listing, other: Listing): boolean => {
  const words = new Set(one.person.name.split(' '))
  return one.person.id === other.person.id || other.person.name.split(' ').some((word) => words.has(word))
}
