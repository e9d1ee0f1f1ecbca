import { LinkIndex } from '../../src/domain/identity/fast/link-index.ts'
import type { LinkPolicy } from '../../src/domain/identity/settings/policy.ts'
import { plantPeople } from '../../test/synthetic/planted-people.ts'
import type { Linked } from './link-file.ts'

const asked = 2_000

/** How long a stored roll takes to open, and a new row to be looked up and added. Takes the roll over. */
export function askIndex({ roll, model }: Linked, policy: LinkPolicy, seed: number): string {
  const started = performance.now()
  const index = new LinkIndex(roll, model, policy)
  const opened = performance.now()
  const times = plantPeople(asked, seed + 1).declarations.map((row) => {
    const from = performance.now()
    index.find(row)
    index.add(row)
    return performance.now() - from
  })
  times.sort((a, b) => a - b)
  const at = (share: number): string => times[Math.floor(share * (asked - 1))]!.toFixed(2)
  return `index of ${index.length - asked} rows opened in ${Math.round(opened - started)} ms; one new row, found and added: median ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms, longest ${at(1)} ms; ${index.parted} big blocks parted`
}
