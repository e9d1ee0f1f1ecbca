// Oracle: names and codes of the desa of Jember (idn-area-data), where ten names stand in two kecamatan.
import { expect, it, describe } from 'vitest'
import { areaTable } from './area-table.ts'
import { desaInAddress } from './desa-in-address.ts'
import { readDesa } from './read-desa.ts'
import { readSheetName, readTitle } from './read-title.ts'
import { jemberAreas } from '../../../../test/areas/jember-areas.ts'

const areas = areaTable(jemberAreas)
const desa = (text: string, kecamatan?: string) => {
  const read = readDesa(areas, text, kecamatan)
  return read.state === 'found' ? areas.names.get(read.desa) : read.state
}

describe('a desa is read by code or by name', () => {
  it.each(['Karangduren', 'KARANG DUREN', 'Ds. Karangduren', 'Desa/Kel. Karangduren', 'karangdurem', 'Kelurahan Karangduren'])('%s', (text) => expect(desa(text)).toBe('Karangduren')) // prettier-ignore
  it('by code, with and without dots', () => {
    const code = jemberAreas.find((area) => area.name === 'Karangduren')?.code ?? ''
    expect(desa(code)).toBe('Karangduren')
    expect(desa(code.replaceAll('.', ''))).toBe('Karangduren')
    expect(desa('3509999999')).toBe('unknown')
  })
  it('namesakes need their kecamatan', () => {
    expect(desa('Sukorejo')).toBe('ambiguous')
    expect(readDesa(areas, 'Sukorejo', 'Bangsalsari')).toMatchObject({ state: 'found' })
    expect(readDesa(areas, 'Sukorejo', 'Kec. Bangsalsarii')).toEqual(readDesa(areas, 'Sukorejo Kec. Bangsalsari'))
    expect(readDesa(areas, 'Sukorejo', 'Sukowono')).not.toEqual(readDesa(areas, 'Sukorejo', 'Bangsalsari'))
  })
  it('a kecamatan that contradicts leaves it unknown', () => expect(desa('Karangduren', 'Kencong')).toBe('unknown'))
  it('what is nowhere is unknown, what is empty is missing', () => {
    expect(desa('Atlantis')).toBe('unknown')
    expect(desa('-')).toBe('missing')
  })
  it('an address may name it', () => {
    expect(desaInAddress(areas, 'Dsn. Krajan RT 02 RW 01 Ds. Karangduren Kec. Balung').state).toBe('found')
    expect(desaInAddress(areas, 'Jl. Mawar 5').state).toBe('missing')
  })
})

describe('titles speak for the rows below', () => {
  it('desa, kecamatan, market, place and work', () => {
    const said = readTitle(['DAFTAR PEDAGANG PASAR TANJUNG KABUPATEN JEMBER TAHUN 2026', 'DESA : KARANGDUREN', 'KECAMATAN : BALUNG'], areas) // prettier-ignore
    expect(said).toMatchObject({ market: 'PASAR TANJUNG', kindOfWork: 'pedagang_pasar' })
    expect(areas.names.get(said.desa ?? '')).toBe('Karangduren')
    expect(areas.names.get(said.kecamatan ?? '')).toBe('Balung')
    expect(readTitle(['Guru Pondok Pesantren Nurul Huda, Kec. Silo'], areas)).toMatchObject({ place: 'PONDOK PESANTREN NURUL HUDA', kindOfWork: 'guru_ponpes' }) // prettier-ignore
  })
  it('a desa nobody knows takes the old one away', () =>
    expect('desa' in readTitle(['Desa Atlantis'], areas)).toBe(true))
  it('a sheet may be called like its desa', () => expect(areas.names.get(readSheetName('Karangduren', areas).desa ?? '')).toBe('Karangduren')) // prettier-ignore
  it('pasar tradisional is no name', () => expect(readTitle(['DATA PASAR TRADISIONAL'], areas).market).toBeUndefined())
})
