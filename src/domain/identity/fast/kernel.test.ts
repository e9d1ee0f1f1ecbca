// Oracle: the plain form, pair by pair and run by run; the tables of the fast form hold nothing of their own.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDeclaration, withIds } from '../../../../test/synthetic/declared.ts'
import { plantPeople } from '../../../../test/synthetic/planted-people.ts'
import { day } from '../../basics/day.ts'
import { compare } from '../compare.ts'
import { vetoes, vetoOf } from '../decide.ts'
import { conclude, findEdges, findEdgesPlainly, joinFound, linkAll, noRulings, type Found } from '../link.ts'
import { alike } from '../names/alike.ts'
import { meet, meetings } from '../roll/meeting.ts'
import { whole } from '../roll/blocks.ts'
import { fillRoll, type Roll } from '../roll/roll.ts'
import { layOutWords } from '../roll/words.ts'
import { firstModel } from '../settings/model.ts'
import { policyOn } from '../settings/policy.ts'
import { makeScales, weigh } from '../weigh.ts'
import { FastMeetings } from './fast-meetings.ts'
import { Kernel } from './kernel.ts'
import { levelsOf, patternCount, patternOf } from './pattern.ts'

const policy = policyOn(day('2026-11-23'))

function expectEqual(roll: Roll, a: number, b: number, kernel: Kernel, scales: ReturnType<typeof makeScales>): void {
  const plain = compare(roll, a, b)
  const weight = kernel.weigh(a, b)
  expect(kernel.pattern).toBe(patternOf(plain))
  expect(weight).toBe(weigh(scales, plain))
  const rule = vetoOf(plain)
  expect(kernel.veto()).toBe(rule ? vetoes.indexOf(rule) + 1 : 0)
}

describe('the fast form is the plain form', () => {
  it('for any two rows: the same levels, the same bits, the same rule', () => {
    fc.assert(
      fc.property(fc.array(anyDeclaration, { minLength: 2, maxLength: 8 }).map(withIds), (rows) => {
        const roll = fillRoll(rows)
        const scales = makeScales(firstModel, policy, roll)
        const kernel = new Kernel(roll, scales)
        for (let a = 0; a < rows.length; a++) {
          for (let b = 0; b < rows.length; b++) if (a !== b) expectEqual(roll, a, b, kernel, scales)
        }
      }),
    )
  })

  it('for planted people, neighbours and strangers', () => {
    const roll = fillRoll(plantPeople(4_000, 6).declarations)
    const scales = makeScales(firstModel, policy, roll)
    const kernel = new Kernel(roll, scales)
    for (let a = 0; a < roll.length; a++) {
      for (const far of [1, 2, 3, 1777]) expectEqual(roll, a, (a + far) % roll.length, kernel, scales)
    }
  })

  it('for a whole run, in one part or in several', () => {
    const roll = fillRoll(plantPeople(6_000, 9).declarations)
    const scales = makeScales(firstModel, policy, roll)
    const told = (found: Found): unknown => conclude(roll, found, policy, noRulings)
    const plain = told(findEdgesPlainly(roll, scales))
    expect(linkAll(roll, firstModel, policy)).toEqual(plain)
    const parts = [0, 1, 2].map((part) => {
      const run = findEdges(roll, scales, { ...whole, part, parts: 3 })
      for (;;) {
        const step = run.next()
        if (step.done) return step.value
      }
    })
    expect(told(joinFound(parts))).toEqual(plain)
  })

  it('for how two words meet', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abimnstuy'.split('')), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 6 }), (texts) => {
        const words = layOutWords(texts)
        const fast = new FastMeetings(words)
        for (let a = 0; a < texts.length; a++)
          for (let b = 0; b < texts.length; b++) {
            if (a === b) continue
            expect(fast.of(a, b)).toBe(meet(words, a, b))
            if (fast.of(a, b) === meetings.bySlip) expect(alike(texts[a]!, texts[b]!)).toBe(true)
          }
      }),
      { numRuns: 1000 },
    )
  })
})

it('a pattern and its levels are one thing', () => {
  for (let pattern = 0; pattern < patternCount; pattern += 97) {
    const { words, ...levels } = levelsOf(pattern)
    expect(patternOf({ ...levels, words: { level: 0, equal: [], alike: [], ...words } })).toBe(pattern)
  }
})
