import { degrees, titlesBefore as titlesOfLists, titlesBeforeDotted } from '../../ingest/cell/titles.ts'

/**
 * Forms of address and learned titles, without dots and in lower case. A title says nothing about who a person is: one
 * office writes "H. Ach. Fauzi, S.Pd.I", the next "Achmad Fauzi". The tables of `ingest` come first; here stand the
 * further ones that may be left out when two names are compared, but stay in the name that is kept.
 */
const further = (table: Iterable<string>, words: string): ReadonlySet<string> =>
  new Set([...[...table].map((title) => title.toLowerCase()), ...words.split(/\s+/).filter(Boolean)])

/** Stand before the name, and are dropped only while a name still follows. */
export const titlesBefore = further(
  [...titlesOfLists, ...titlesBeforeDotted],
  'haji hajah hajjah nyi ki ustaz ustd ustadah usth ra habib syekh syeh tgk buk mbok mbah mbak mas mak cak nona r rr raden rm rd',
)

/** Degrees and remarks that stand after the name, as one word once their dots are gone. */
export const titlesAfter = further(
  degrees,
  `spdaud shi she sy ss si ssi st sked sfarm sth sthi smat stp ssn str strkeb strkes strkep mphil mmpd amdak amak ama
   amapd amatd dipl hons almh alm almarhum almarhumah`,
)

/** Degrees of two letters that may also be a name or an initial: dropped only after a comma or when written with dots. */
export const doubtfulDegrees = further([], 'sh se si st ss sp sy mm mh ma mt me ba lc gr qh ns dii an')
