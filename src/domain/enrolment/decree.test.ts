// Oracle: what an office's register of decrees accepts, and the boundaries of its days.
import { expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { checkDetails, type DecreeDetails } from './decree.ts'
import { mayBecome, standings } from './line.ts'

const today = day('2026-11-23')
const details: DecreeDetails = {
  number: '188.45/123/1.12/2026',
  signedOn: today,
  about: 'Penerima bantuan iuran jaminan sosial ketenagakerjaan',
  signer: 'Nama Bupati',
  office: 'Bupati Jember',
}

it('takes a number, a signer and a day of the past year', () => {
  expect(checkDetails(details, today).ok).toBe(true)
  for (const signedOn of [day('2026-11-24'), day('2025-11-21')]) {
    expect(checkDetails({ ...details, signedOn }, today)).toMatchObject({ refusal: { code: 'decree-day-impossible' } })
  }
  expect(checkDetails({ ...details, signedOn: day('2025-11-22') }, today).ok).toBe(true)
  expect(checkDetails({ ...details, number: ' / ' }, today)).toMatchObject({
    refusal: { code: 'decree-number-missing' },
  })
  expect(checkDetails({ ...details, signer: '' }, today)).toMatchObject({ refusal: { code: 'decree-signer-missing' } })
  expect(checkDetails({ ...details, about: 'x' }, today)).toMatchObject({ refusal: { code: 'decree-about-missing' } })
})

it('a person is sent before being answered for, and nobody goes back to not being sent', () => {
  expect(standings.filter((to) => mayBecome('enrolled', to))).toEqual(['sent'])
  expect(standings.some((from) => mayBecome(from, 'enrolled'))).toBe(false)
  expect(mayBecome('sent', 'accepted') && mayBecome('sent', 'refused') && mayBecome('refused', 'sent')).toBe(true)
})
