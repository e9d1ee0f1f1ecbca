// Oracle: the words people write in these columns, listed by hand; codes of work are those of the registry.
import { describe, expect, it } from 'vitest'
import { isKindOfWork } from '../../registry/kind-of-work.ts'
import { editDistance } from './edit-distance.ts'
import { readNumber } from './read-number.ts'
import { readPhone } from './read-phone.ts'
import { readSex } from './read-sex.ts'
import { readActive, readAnswer, readAttested, readEmployeeKind, readSegment } from './read-status.ts'
import { findWorkIn, readWork } from './read-work.ts'
import { readYesNo } from './read-yes-no.ts'
import { workWords } from './work-words.ts'

it.each([['L', 'L'], ['laki-laki', 'L'], ['LK', 'L'], ['Pria', 'L'], ['P', 'P'], ['Pr.', 'P'], ['PEREMPUAN', 'P'], ['wanita', 'P'], ['?', undefined], ['', undefined]])('sex %s is %s', (text, sex) => expect(readSex(text)).toBe(sex)) // prettier-ignore

it.each([
  ['081234567890', '+6281234567890'],
  ['81234567890', '+6281234567890'],
  ['+62 812-3456-7890', '+6281234567890'],
  ['0812 3456 7890 / 0813', '+6281234567890'],
  ['(0331) 123456', '+62331123456'],
  ['-', undefined],
  ['0', undefined],
  ['12', undefined],
])('telephone %s is %s', (text, phone) => expect(readPhone(text)).toBe(phone)) // prettier-ignore

it.each([['1.250.000', 1_250_000], ['Rp 1.250.000,00', 1_250_000], ['1,5 jt', 1_500_000], ['500rb', 500_000], ['1500000', 1_500_000], ['3', 3], ['-', undefined]])('number %s is %s', (text, value) => expect(readNumber(text)).toBe(value)) // prettier-ignore

it.each([['Ya', true], ['v', true], ['tidak', false], ['-', false], ['', undefined]])('%s means %s', (text, said) => expect(readYesNo(text)).toBe(said)) // prettier-ignore

describe('kinds of work', () => {
  it('every code of the table is one of the registry', () => {
    for (const [code] of workWords) expect(isKindOfWork(code), code).toBe(true)
  })
  it.each([
    ['Buruh Tani Tembakau', 'buruh_tani_tembakau'],
    ['BURUH TANI', 'buruh_tani'],
    ['Petani/Pekebun', 'petani'],
    ['kuli panggul', 'buruh_panggul'],
    ['Pedagang', 'pedagang_pasar'],
    ['Pedagang keliling (sayur)', 'pedagang_keliling'],
    ['Guru Ngaji', 'pekerja_keagamaan'],
    ['Ustadz', 'guru_ponpes'],
    ['Kader PKK', 'kader_pkk'],
    ['Ketua RT', 'rt_rw'],
    ['kasun', 'perangkat_desa'],
    ['tukang ojek', 'ojek'],
    ['buruh_panggul', 'buruh_panggul'],
    ['Sopir', 'lainnya'],
  ])('%s is %s', (text, kind) => expect(readWork(text)).toEqual({ kind, known: true })) // prettier-ignore
  it('unknown words are shown, not hidden', () => expect(readWork('peternak lebah')).toEqual({ kind: 'petani', known: true })) // prettier-ignore
  it('no words, no work', () => {
    expect(readWork('')).toBeUndefined()
    expect(readWork('-')).toBeUndefined()
    expect(readWork('zzz')).toEqual({ kind: 'lainnya', known: false })
  })
  it('a title may say it', () => {
    expect(findWorkIn('DAFTAR BURUH TANI TEMBAKAU DESA SUKOREJO')).toBe('buruh_tani_tembakau')
    expect(findWorkIn('DATA PENDUDUK')).toBeUndefined()
  })
})

it('words of the insurer and of verifiers', () => {
  expect(readSegment('Bukan Penerima Upah')).toBe('BPU')
  expect(readSegment('PU')).toBe('PU')
  expect(readActive('Non Aktif')).toBe(false)
  expect(readActive('AKTIF')).toBe(true)
  expect(readAnswer('Tidak Valid')).toBe('refused')
  expect(readAnswer('Berhasil')).toBe('accepted')
  expect(readAttested('Tidak bekerja')).toBe('does_not_work')
  expect(readAttested('Masih bekerja')).toBe('works')
  expect(readAttested('Meninggal dunia')).toBe('dead')
  expect(readEmployeeKind('PNS')).toBe('asn')
  expect(readEmployeeKind('Karyawan swasta')).toBe('wage')
  expect(readEmployeeKind('')).toBeUndefined()
})

it.each([['abc', 'abc', 0], ['abc', 'acb', 1], ['sukorejo', 'sukorejjo', 1], ['abc', 'xyz', 3]])('%s and %s are %s apart', (a, b, far) => expect(editDistance(a, b, 3)).toBe(far)) // prettier-ignore
