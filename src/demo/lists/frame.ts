import type { Chance } from '../chance.ts'
import { makeName } from '../people/make-name.ts'
import type { Frame } from '../sheets/list-writer.ts'

/** What an office writes around a list: who it is from, what it is, and who signed. */
export function drawFrame(
  chance: Chance,
  words: { title: string; office: string; signer: string; csv?: boolean },
): Frame {
  const titles = chance.weigh<string[]>([
    [[words.title.toUpperCase(), words.office.toUpperCase(), 'KABUPATEN JEMBER TAHUN 2026'], 0.45],
    [[words.title, words.office], 0.3],
    [[`${words.title} ${words.office}`.toUpperCase()], 0.15],
    [[], 0.1],
  ])
  const signed = chance.happens(0.55)
  return {
    titles: words.csv && chance.happens(0.6) ? [] : titles,
    signature:
      signed && !words.csv
        ? [
            `Jember, ${chance.between(1, 20)} Oktober 2026`,
            words.signer,
            '',
            makeName(chance, 'javanese', 'L', 1972).toUpperCase(),
          ]
        : [],
    numbered: chance.happens(0.12) && !words.csv,
    total: chance.happens(0.4),
    repeatHeading: chance.happens(0.05) && !words.csv ? 40 : 0,
  }
}

/** A bare table, as machines export it. */
export const bareFrame: Frame = { titles: [], signature: [], numbered: false, total: false, repeatHeading: 0 }
