import { refusalWords, type ContributionsRefusalCode } from '../../../domain/contributions/words.ts'
import type { Told } from './told.ts'

const english: Record<ContributionsRefusalCode, string> = {
  'bill-too-early': 'A bill is made one month ahead at most.',
  'nothing-to-bill': 'Nothing to bill: every purse has its bill for this month, or nobody is accepted.',
  'law-not-known': 'The price of this month is not known yet, so it cannot be billed.',
  'payment-in-future': 'The day of a payment is not in the future.',
  'payment-known': 'A payment with this reference and amount is recorded for this purse already.',
  'purse-unknown': 'This purse is not known.',
  'payment-reversed': 'This payment is reversed already.',
  'reversal-itself': 'A reversal is not reversed; record the payment again.',
  'reversal-reason-missing': 'Say why this payment is reversed.',
  'nothing-to-settle': 'There is no advance, or no bill that is owed.',
  'list-not-payments': 'This list is no kept proof of payments.',
  'list-not-insurer': 'This list is no kept list of participants of BPJS Ketenagakerjaan.',
  'payments-already-taken': 'This proof of payments was taken in before.',
  'already-reconciled': 'This list was reconciled with that month before.',
  'reconcile-too-early': 'The list of participants is older than the month to reconcile.',
  'month-not-over': 'A month that is not over cannot be closed.',
  'month-closed': 'This month is closed already.',
  'month-before-open': 'Close the month before it first.',
  'month-not-billed': 'Some purse has no bill for this month yet.',
  'finding-words-missing': 'Explain it, in at least five letters.',
  'proof-unreadable': 'A proof of payment is a PDF, JPG or PNG.',
}

export const contributions: Record<string, Told> = Object.fromEntries(
  Object.entries(refusalWords).map(([code, words]) => [code, { says: [words, english[code as ContributionsRefusalCode]] }]),
) // prettier-ignore
