// Oracle: pairs a clerk would take for one person, and pairs nobody would.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { namesDiffer } from './names-differ.ts'

it.each([
  ['SITI AMINAH', 'SITI AMINAH'],
  ['MOH. ALI', 'MUHAMMAD ALI'],
  ['M. ALI', 'ALI'],
  ['SOETJIPTO', 'SUCIPTO'],
  ['ROKHIM', 'ROHIM'],
  ['SUPARMNA', 'SUPARMAN'],
  ['AMINAH SITI', 'SITI AMINAH'],
  ['SAIPUL', 'SAIFUL'],
  ['DJOKO', 'JOKO'],
])('%s may be %s', (a, b) => expect(namesDiffer(a, b)).toBe(false))

it.each([
  ['SITI AMINAH', 'BUHARI'],
  ['SUPARMAN', 'HARTONO'],
  ['ALI', 'BUDI SANTOSO'],
])('%s is not %s', (a, b) => expect(namesDiffer(a, b)).toBe(true))

it('does not depend on which comes first', () => {
  const name = fc.stringMatching(/^[A-Z. ']{1,20}$/)
  fc.assert(fc.property(name, name, (a, b) => namesDiffer(a, b) === namesDiffer(b, a)))
})
