// Oracle: the same linkage in one go, on one thread.
import { expect, it } from 'vitest'
import { plantPeople } from '../../../test/synthetic/planted-people.ts'
import { day } from '../../domain/basics/day.ts'
import { conclude, linkAll, noRulings } from '../../domain/identity/link.ts'
import { learnModel } from '../../domain/identity/learn/learn-model.ts'
import { fillRoll } from '../../domain/identity/roll/roll.ts'
import { firstModel } from '../../domain/identity/settings/model.ts'
import { policyOn } from '../../domain/identity/settings/policy.ts'
import { makeScales } from '../../domain/identity/weigh.ts'
import { findInThreads } from './find-in-threads.ts'
import { learnInThreads } from './learn-in-threads.ts'

const policy = policyOn(day('2026-11-23'))
const roll = fillRoll(plantPeople(8_000, 33).declarations)
const scales = makeScales(firstModel, policy, roll)

it('threads find what one run finds', async () => {
  const found = await findInThreads(roll, scales, () => false)
  expect(conclude(roll, found!, policy, noRulings)).toEqual(linkAll(roll, firstModel, policy))
})

it('threads learn what one thread learns, to the last digit', async () => {
  const signed = { decidedBy: 'uji', decidedOn: day('2026-11-23'), reason: 'uji' }
  const alone = learnModel(roll, firstModel, signed)
  for (const threads of [1, 3])
    expect(await learnInThreads(roll, firstModel, signed, () => false, threads)).toEqual(alone)
  expect(await learnInThreads(roll, firstModel, signed, () => true)).toBeUndefined()
})

it('stop when they are asked to', async () => {
  expect(await findInThreads(roll, scales, () => true)).toBeUndefined()
})
