import { alias, kinship } from './particles.ts'
import { detachable, variants, writtenOn } from './short-forms.ts'
import { confusions } from './sound.ts'
import { oldSpelling, respellings } from './spell.ts'
import { doubtfulDegrees, titlesAfter, titlesBefore } from './titles.ts'

/** Raised by hand when the way names are read changes, but no table. */
const reading = 1

/** Everything that decides how a name is read, as one text: what was worked out by other tables must be worked out again. */
export const tablesOfNames = (): string =>
  JSON.stringify(
    [
      reading,
      variants,
      detachable,
      writtenOn,
      respellings,
      oldSpelling,
      confusions,
      kinship,
      alias,
      titlesBefore,
      titlesAfter,
      doubtfulDegrees,
    ],
    (_, value: unknown) =>
      value instanceof RegExp ? value.source : value instanceof Set ? [...(value as Set<string>)] : value,
  )
