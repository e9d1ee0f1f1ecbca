import { addDays, type Day } from '../basics/day.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'

/** What is written on paper when a decree is signed, entered by hand. */
export type DecreeDetails = {
  /** The number of the office's own register, such as `188.45/123/1.12/2026`. */
  number: string
  signedOn: Day
  /** What it is about, after the word TENTANG. */
  about: string
  signer: string
  office: string
}

export type DecreeRefusal =
  | { code: 'decree-number-missing' }
  | { code: 'decree-signer-missing' }
  | { code: 'decree-about-missing' }
  | { code: 'decree-day-impossible'; found: Day }

/** Details a decree may carry: a number, a signer, and a day not in the future nor more than a year ago. */
export function checkDetails(details: DecreeDetails, today: Day): Outcome<DecreeDetails, DecreeRefusal> {
  const number = details.number.replace(/\s+/g, ' ').trim()
  if (!/\d/.test(number)) return refused({ code: 'decree-number-missing' })
  if (details.signer.trim().length < 3 || details.office.trim().length < 3) {
    return refused({ code: 'decree-signer-missing' })
  }
  if (details.about.trim().length < 10) return refused({ code: 'decree-about-missing' })
  if (details.signedOn > today || details.signedOn < addDays(today, -366)) {
    return refused({ code: 'decree-day-impossible', found: details.signedOn })
  }
  return done({ ...details, number })
}
