// Oracle: the table "who sits down with it" (who comes to do what, and must never), written out once more by hand.
import { describe, expect, it } from 'vitest'
import { isVerb, may, rolesFor, verbName, verbs, verbsOf, type Verb } from './rights.ts'
import { roles, roleTraits, type Role } from './roles.ts'

describe('rights', () => {
  it('nobody who proposes may approve', () => {
    for (const role of roles) expect(may(role, 'enrolment.propose') && may(role, 'enrolment.approve')).toBe(false)
  })

  it('who answers a request to be erased does not approve the erasure', () => {
    for (const role of roles) expect(may(role, 'privacy.answer') && may(role, 'privacy.erase')).toBe(false)
  })

  it('who sees only counts reads, opens and exports no person', () => {
    const named: Verb[] = ['registry.read', 'registry.open', 'registry.export', 'ingest.read', 'identity.read']
    for (const role of roles.filter((role) => roleTraits[role].sight === 'counts')) {
      for (const verb of named) expect(may(role, verb), `${role} ${verb}`).toBe(false)
    }
  })

  it('who works in an area attests, and loads, opens, exports and approves nothing', () => {
    const inArea = roles.filter((role) => roleTraits[role].reach === 'area')
    expect(inArea).toEqual(['verifier', 'market_head'])
    for (const role of inArea) {
      expect(may(role, 'registry.attest')).toBe(true)
      const never: Verb[] = ['ingest.load', 'registry.open', 'registry.export', 'enrolment.approve', 'access.manage']
      for (const verb of never) expect(may(role, verb), `${role} ${verb}`).toBe(false)
    }
  })

  it('a sponsor reads the figure, the own purse and the law, no more', () => {
    expect(verbsOf('sponsor')).toEqual(['funding.own', 'coverage.read', 'law.read'])
  })

  it('an auditor changes nothing', () => {
    expect(verbsOf('auditor').filter((verb) => !/\.(read|count|export|print)$/.test(verb))).toEqual([])
  })

  it('every act has someone to do it and a name in Indonesian', () => {
    for (const verb of verbs) {
      expect(rolesFor(verb).length, verb).toBeGreaterThan(0)
      expect(verbName(verb)).toMatch(/^[a-z]/)
      expect(verb).toMatch(/^[a-z]+\.[a-z]+$/)
    }
  })

  it('is closed by default', () => {
    expect(isVerb('registry.delete')).toBe(false)
    expect(isVerb('toString')).toBe(false)
    expect(may('guest' as Role, 'coverage.read')).toBe(false)
  })
})
