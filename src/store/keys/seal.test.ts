// Oracle: the round trip, and GCM's promise that a changed bit, key or context does not open.
import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { seal, unseal } from './seal.ts'

const key = randomBytes(32)

describe('seal', () => {
  it('gives back what was sealed, and never the same bytes twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const sealed = seal(key, 'here', text)
        expect(unseal(key, 'here', sealed).toString('utf8')).toBe(Buffer.from(text).toString('utf8'))
        expect(seal(key, 'here', text).equals(sealed)).toBe(false)
      }),
    )
  })

  it('does not open in another place, with another key, or with one bit changed', () => {
    const sealed = seal(key, 'registry.worker', 'rahasia')
    expect(() => unseal(key, 'ingest.row', sealed)).toThrow()
    expect(() => unseal(randomBytes(32), 'registry.worker', sealed)).toThrow()
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at]! ^= 1
      expect(() => unseal(key, 'registry.worker', changed)).toThrow()
    }
  })
})
