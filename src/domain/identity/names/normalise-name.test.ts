// Oracle: the tables, read list by list, and cases written by hand from lists as offices send them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { variants } from './short-forms.ts'
import { alike } from './alike.ts'
import { sound } from './sound.ts'
import { spell } from './spell.ts'
import { normaliseName } from './normalise-name.ts'
import { titlesBefore } from './titles.ts'

describe('a name is tidied', () => {
  it.each([
    ['H. Moh. Soleh, S.Pd.I', 'muhamad saleh'],
    ['MOCH. SHOLEH S.PD', 'muhamad saleh'],
    ['Hj. St. Aminah', 'siti aminah'],
    ['SITIAMINAH', 'siti aminah'],
    ['KH. Ach. Fauzi', 'ahmad fauzi'],
    ['Ust. M. Khoirul Anam, S. Ag.', 'muhamad khoirul anam'],
    ['Abd. Rahman', 'abdul rahman'],
    ['Abdurrahman', 'abdul rahman'],
    ['Abdurrohman', 'abdul rahman'],
    ['Abdul Rochman', 'abdul rahman'],
    ['ABDUL HAMID', 'abdul hamid'],
    ['Abdulhamid', 'abdul hamid'],
    ['Abdullah', 'abdulah'],
    ['Abdulloh', 'abdulah'],
    ['Soekarno', 'sukarno'],
    ['Djoemadi', 'jumadi'],
    ['Tjipto Widjaja', 'cipto wijaya'],
    ['Nurhayati', 'nur hayati'],
    ['Noer Hayati', 'nur hayati'],
    ['Ahmad bin Hasan', 'ahmad hasan'],
    ['Sumiati binti Sarip', 'sumiati sarip'],
    ['Sukarman alias Pak Man', 'sukarman'],
    ['Sukarman / P. Man', 'sukarman'],
    ['Sukarman (Pak Man)', 'sukarman'],
    ["Ma'ruf", 'maruf'],
    ['M. S0leh', 'muhamad saleh'],
    ['Dra. Hj. Siti Fatimah, M.Pd.', 'siti fatimah'],
    ['Bu Sri', 'sri'],
    ['Haji', 'haji'],
    ['A. Fauzi', 'a fauzi'],
    ['Sri   Wahyuni ', 'sri wahyuni'],
    ['Choirul Anam S.H', 'khoirul anam'],
    ['Rodiyah', 'rodiyah'],
    ['RODIAH', 'rodiyah'],
  ])('%s', (written, tidy) => expect(normaliseName(written).join(' ')).toBe(spell(tidy)))

  it('nothing that has a letter becomes nothing, and tidying twice changes nothing', () => {
    const word = fc.constantFrom('moh', 'SITI', 'H.', 'Nurhayati', 'S.Pd', 'abdurrahman', 'bin', 'Fauzi,', 'Soleh', 'a')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const once = normaliseName(words.join(' '))
        if (words.some((w) => /soleh|siti|nurhayati/i.test(w))) expect(once.length).toBeGreaterThan(0)
        expect(normaliseName(once.join(' '))).toEqual(once)
      }),
    )
  })

  it('letter case, dots and outer spaces do not matter', () => {
    for (const name of ['Moh. Soleh', 'Hj. Siti Aminah', 'Abdurrahman Wahid']) {
      expect(normaliseName(` ${name.toUpperCase()}  `)).toEqual(normaliseName(name.toLowerCase()))
    }
  })

  it.each([...titlesBefore])('the title %s before a name is dropped', (title) => {
    expect(normaliseName(`${title}. Sukarman`)).toEqual(['sukarman'])
  })

  it.each(variants.map(([full, ...written]) => [full, written] as const))('%s has one form', (full, written) => {
    for (const word of written) expect(normaliseName(`Wati ${word}`)).toEqual(['wati', spell(full)])
  })

  it('no word is a variant of two names', () => {
    const seen = new Map<string, string>()
    for (const [full, ...written] of variants) {
      for (const word of written) {
        const other = seen.get(spell(word))
        expect(other === undefined || other === full, `${word}: ${full} or ${other}`).toBe(true)
        seen.set(spell(word), full)
      }
    }
  })
})

describe('two words of a name', () => {
  it.each([
    ['arif', 'arip'],
    ['husniyah', 'hosniah'],
    ['misnati', 'mesnati'],
    ['aminah', 'amina'],
    ['rofiq', 'rofik'],
    ['syahri', 'sahri'],
    ['zaini', 'saini'],
  ])('%s and %s sound alike', (a, b) => expect(sound(spell(a))).toBe(sound(spell(b))))

  it.each([
    ['hasan', 'husen'],
    ['rini', 'rani'],
    ['siti', 'sri'],
    ['suparman', 'sukarman'],
    ['aminah', 'maimunah'],
  ])('%s and %s do not', (a, b) => expect(sound(spell(a))).not.toBe(sound(spell(b))))

  it('are alike by initial, by tail and by a slip of the pen, whichever comes first', () => {
    for (const [a, b] of [
      ['f', 'fauzi'],
      ['yati', 'sumiyati'],
      ['supamran', 'suparman'],
      ['sumiyti', 'sumiyati'],
    ] as const) {
      expect(alike(a, b)).toBe(true)
      expect(alike(b, a)).toBe(true)
    }
    expect(alike('rina', 'rini')).toBe(false)
    expect(alike('hasan', 'husen')).toBe(false)
  })
})
