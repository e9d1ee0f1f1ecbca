// Oracle: how names and titles are written in lists of Jember; one-word names are whole names.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readName } from './read-name.ts'

describe('a name is read without its titles', () => {
  it.each([
    ['Siti Aminah', 'SITI AMINAH', ''],
    ['H. SUPARMAN', 'SUPARMAN', 'H.'],
    ['H SUPARMAN', 'SUPARMAN', 'H'],
    ['Hj. SITI AMINAH, S.Pd.I', 'SITI AMINAH', 'HJ. S.PD.I'],
    ['KH. Moh. Ilyas', 'MOH. ILYAS', 'KH.'],
    ['K.H. Ahmad', 'AHMAD', 'K. H.'],
    ['H.M. Saleh', 'M. SALEH', 'H.'],
    ['Ust. Abd. Rohim', 'ABD. ROHIM', 'UST.'],
    ['Drs. H. Bambang S.Pd', 'BAMBANG', 'DRS. H. S.PD'],
    ['NUR HASAN, S. Pd.', 'NUR HASAN', 'S. PD'],
    ['NUR HASAN SPd', 'NUR HASAN', 'SPD'],
    ['Ny. Sumiati', 'SUMIATI', 'NY.'],
    ['1. Buhari', 'BUHARI', ''],
    ['  siti   aminah ', 'SITI AMINAH', ''],
    ['“Rohmah”', '“ROHMAH”', ''],
    ['SITI, AMINAH', 'SITI AMINAH', ''],
    ['Muhammad R.', 'MUHAMMAD R.', ''],
    ['SAIFUL.', 'SAIFUL', ''],
    ["Ma‘ruf", "MA'RUF", ''],
    ['Tik', 'TIK', ''],
    ['H', 'H', ''],
    ['Habib Maulana', 'HABIB MAULANA', ''],
    ['M. ALI SE', 'M. ALI SE', ''],
  ])('%s', (text, name, titles) => expect(readName(text)).toEqual({ name, titles, late: false })) // prettier-ignore
  it('the late are known by their title', () => {
    expect(readName('Alm. Sutrisno')).toMatchObject({ name: 'SUTRISNO', late: true })
    expect(readName('SUTRISNO (ALM)')).toMatchObject({ name: 'SUTRISNO', late: true })
  })
  it.each(['', ' ', '-', '0', '12', 'KOSONG', 'kios kosong', 'Tutup', '...', 'NN'])('"%s" names nobody', (text) => expect(readName(text).name).toBe('')) // prettier-ignore
})

it('never throws, gives capitals without space at the ends, and reads its own answer alike', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z. ,()']{0,30}$/)), (text) => {
      const { name } = readName(text)
      expect(name).toBe(name.trim())
      expect(name).toBe(name.toUpperCase())
    }),
  )
})
