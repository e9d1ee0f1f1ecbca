import { refusalWords, type EnrolmentRefusalCode } from '../../../domain/enrolment/words.ts'
import type { Told } from './told.ts'

const english: Record<EnrolmentRefusalCode, string> = {
  'scenario-empty': 'This scenario pays for nobody. Choose another one or compute it again.',
  'proposal-empty': 'Nobody can be proposed: everyone is held back. See the reasons in the scenario.',
  'proposal-not-open': 'This proposal was decided or withdrawn and cannot be changed any more.',
  'proposal-not-approved': 'Nobody else has approved this proposal yet.',
  'proposal-signed': 'This proposal has already become a decree.',
  'own-proposal': 'Who proposes may not approve. Ask another officer to approve it.',
  'nothing-approved': 'Every line was returned or held back, so there is nothing to approve. Withdraw the proposal.',
  'decree-number-missing': 'The number of the decree is missing.',
  'decree-number-taken': 'Another decree already has this number.',
  'decree-signer-missing': 'Give the name and the office of the person who signs.',
  'decree-about-missing': 'Say what the decree is about, in at least ten letters.',
  'decree-day-impossible': 'The day of a decree is not in the future nor more than a year ago.',
  'months-taken':
    'Another decree already covers some of these people for the same months. Return their lines and sign again.',
  'return-reason-missing': 'Say why the lines are returned.',
  'nothing-to-send': 'There is nobody to send: all were sent or are held back.',
  'template-without-columns': 'The template must have columns.',
  'template-heading-missing': 'A column has no heading.',
  'template-heading-twice': 'Two columns have the same heading.',
  'template-not-read': 'This file is no template. Start from what “bahu enrolment template show” writes.',
  'template-needs': 'The template must carry NIK and name, so that the insurer’s answer can be matched.',
  'template-sheet-name': 'The sheet’s name has 1–31 letters and none of [ ] : * ? / \\.',
  'list-not-recap': 'This list is no recap of BPJS Ketenagakerjaan.',
  'list-not-kept': 'This recap is still a preview. Keep the list first.',
  'recap-already-read': 'This recap was read before.',
  'recap-matches-nobody': 'No row of the recap matches anybody who was sent.',
  'ending-month-outside': 'The last month must lie within the months decreed.',
  'ending-not-in-force': 'No decree is in force for this person.',
  'not-an-annex': 'This file is not the annex of a decree made by Bahu.',
  'replacement-unfit':
    'Who replaces is somebody else, of the same purse, decreed from the month the place is free or later.',
  'replacement-taken': 'This place is filled already, or this person replaces somebody else already.',
  'nothing-to-tell': 'There is nothing to correct: the insurer knows it all.',
}

/** Refusals of the room `enrolment`, by code. */
export const enrolment: Record<string, Told> = Object.fromEntries(
  (Object.keys(refusalWords) as EnrolmentRefusalCode[]).map((code) => [
    code,
    { says: [refusalWords[code], english[code]] },
  ]),
)
