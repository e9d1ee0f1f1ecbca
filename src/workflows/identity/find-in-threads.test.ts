// Oracle: the same linkage in one go, on one thread.
import { expect, it } from 'vitest'
import { plantPeople } from '../../../test/synthetic/planted-people.ts'
import { day } from '../../domain/basics/day.ts'
import { conclude, linkAll, noRulings } from '../../domain/identity/link.ts'
import { fillRoll } from '../../domain/identity/roll/roll.ts'
import { firstModel } from '../../domain/identity/settings/model.ts'
import { policyOn } from '../../domain/identity/settings/policy.ts'
import { makeScales } from '../../domain/identity/weigh.ts'
import { findInThreads } from './find-in-threads.ts'

const policy = policyOn(day('2026-11-23'))
const roll = fillRoll(plantPeople(8_000, 33).declarations)
const scales = makeScales(firstModel, policy, roll)

it('threads find what one run finds', async () => {
  const found = await findInThreads(roll, scales, () => false)
  expect(conclude(roll, found!, policy, noRulings)).toEqual(linkAll(roll, firstModel, policy))
})

it('stop when they are asked to', async () => {
  expect(await findInThreads(roll, scales, () => true)).toBeUndefined()
})
