// Oracle: the tables, read list by list, and cases written by hand from lists as offices send them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { variants } from './short-forms.ts'
import { alike } from './alike.ts'
import { sound } from './sound.ts'
import { spell } from './spell.ts'
import { firstModel } from '../settings/model.ts'
import { fullWords, normaliseName } from './normalise-name.ts'
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
    ["Ma'ruf", 'makruf'],
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

  // What lists do to a name, one line for each way: both are read as the same words.
  it.each([
    [
      'a short first name',
      'Moh. Ali | M. Ali | Moch Ali | Mohamad Ali | Muhamad Ali | Mohammed Ali | MUH ALI | Muhammad Ali',
    ],
    ['a short Abdul', 'Abd. Rohim | Abdur Rahim | ABDURROHIM | Abdul Rachim'],
    ['a short Ahmad', 'Ach. Fauzi | Achmad Fauzi | Akhmad Pauzi | Ahmat Fauzi'],
    ['a short Siti', 'St. Romlah | Siti Ramlah | Sitti Romlah | SITIROMLAH'],
    ['titles and degrees', 'Hj. Halimah | KH. Halimah | Ust. Halimah, S.Pd.I | Dra. Halimah, M.Ag | Ny. Halimah'],
    ['oe for u', 'Soekardi | Sukardi'],
    ['dj for j', 'Djuhari | Juhari'],
    ['tj for c', 'Tjahjono | Cahyono'],
    ['nj for ny', 'Njoto | Nyoto'],
    ['sj for sy', 'Sjarif | Syarif'],
    ['ch for kh', 'Choirul Anam | Khoirul Anam | Hairul Anam'],
    ['doubled letters', 'Annisa Rahmattullah | Anisa Rahmatulah'],
    ['glued and split', 'Nurhayati | Nur Hayati | Noer Hayati'],
    ['glued behind', 'Fathurrahman | Fathur Rohman | Fatchurrochman'],
    ['bin and binti', 'Sumiati binti Sarip | Sumiati bt. Sarip | Sumiati Sarip'],
    ['a second name', 'Sukarman | Sukarman / Pak Man | Sukarman alias Man | Sukarman als. P. Man'],
    ['an Arabic name in Javanese and Madurese', 'Mustofa | Mustafa | Musthofa | Mushtofa'],
    ['z and j', 'Zainul Jamal | Jainul Djamal | Zaenul Jamal'],
    ['the glottal stop', "Sa'diyah | Sakdiyah | Sadiyah"],
    ['a and o', 'Santoso | Santosa'],
    ['the house of God', 'Hidayatullah | Hidayatulloh | Hidayatullo'],
    ['one word', 'SUMIYATI | sumiyati | Bu Sumiyati'],
  ])('%s', (_, written) => {
    const [first, ...others] = written.split(' | ')
    for (const other of others) expect(normaliseName(other).join(' ')).toBe(normaliseName(first!).join(' '))
  })

  it.each([
    ['Eko Prasetyo', 'Eka Prasetyo'],
    ['Jono', 'Yono'],
    ['Alimah', 'Halimah'],
    ['Dwi Lestari', 'Dewi Lestari'],
    ['Hasan Basri', 'Husen Basri'],
    ['Nurul Hidayah', 'Nurul Hidayati'],
  ])('%s and %s stay two names', (a, b) => expect(normaliseName(a)).not.toEqual(normaliseName(b)))

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

  it('the words whose shares the first model states are read as themselves', () => {
    const words = Object.keys(firstModel.commonWords)
    expect(words.filter((word) => fullWords(word, false).join() !== word)).toEqual([])
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
