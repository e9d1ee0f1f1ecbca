// Oracle: headings collected from the lists offices send, each with the field a clerk would say it is.
import { describe, expect, it } from 'vitest'
import { columns, fields } from './columns.ts'
import { headingKey } from './heading-key.ts'
import { matchHeading } from './match-heading.ts'

const field = (text: string) => matchHeading(headingKey(text))?.field

describe('headings in the many words used for them', () => {
  it.each([
    ['NIK', 'nik'], ['N I K', 'nik'], ['No. KTP', 'nik'], ['Nomor Induk Kependudukan', 'nik'], ['No Identitas', 'nik'], ['NIK (16 digit)', 'nik'], ['NIK/No. KTP', 'nik'], ['No. e-KTP', 'nik'],
    ['Nama', 'name'], ['NAMA LENGKAP', 'name'], ['Nm. Peserta', 'name'], ['Nama Sesuai KTP', 'name'], ['Nama Pedagang', 'name'], ['NAMA CALON PESERTA', 'name'], ['Nama Lengakp', 'name'],
    ['Tgl Lahir', 'birthDate'], ['Tgl. Lahir', 'birthDate'], ['Tanggal lahir (hh/bb/tttt)', 'birthDate'], ['TGL LHR', 'birthDate'],
    ['TTL', 'birth'], ['Tempat/Tgl Lahir', 'birth'], ['Tempat, Tanggal Lahir', 'birth'], ['Tempat & Tgl Lahir', 'birth'],
    ['Tmpt Lahir', 'birthPlace'], ['L/P', 'sex'], ['JK', 'sex'], ['Jns Kelamin', 'sex'], ['Jns Kel', 'sex'], ['Jenis Kelamin (L/P)', 'sex'],
    ['Alamat', 'address'], ['Dusun', 'dusun'], ['RT/RW', 'rtRw'], ['Desa/Kel', 'desa'], ['DESA / KELURAHAN', 'desa'], ['Kelurahan/Desa', 'desa'], ['Kec.', 'kecamatan'],
    ['No. HP/WA', 'phone'], ['No. Telp/WA', 'phone'], ['Nama Ibu Kandung', 'mother'], ['Nama Gadis Ibu Kandung', 'mother'],
    ['Pekerjaan', 'work'], ['Jenis Usaha', 'work'], ['Pekerjaan/Jabatan', 'work'], ['Nama Pasar', 'market'], ['Blok', 'block'], ['No. Kios/Los', 'stall'], ['Bedak', 'stall'], ['Jenis Dagangan', 'goods'],
    ['No. KK', 'kk'], ['Nomor Kartu Keluarga', 'kk'], ['NKK', 'kk'], ['Desil DTSEN', 'decile'], ['KPJ', 'participantNo'], ['Aktif s/d', 'activeUntil'], ['Tgl Meninggal', 'diedOn'], ['No. Rek', 'account'],
    ['NIK Ibu', 'ignore'], ['Nama Ahli Waris', 'ignore'], ['Nama Suami', 'ignore'], ['No', 'ignore'], ['Catatan', 'ignore'], ['Umur', 'ignore'],
  ])('%s is %s', (text, expected) => expect(field(text)).toBe(expected)) // prettier-ignore
  it.each(['', 'qwerty', '2026', 'xyz abc'])('"%s" says nothing', (text) => expect(field(text)).toBeUndefined())
  it('every heading of the table leads to its own field', () => {
    for (const one of fields)
      for (const heading of columns[one].headings) expect([heading, field(heading)]).toEqual([heading, one])
  })
})
