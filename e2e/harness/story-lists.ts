import { buildWorkbook, sheetOf } from '../../test/lists/build-workbook.ts'

/** Invented people of Kaliwates; serials of 9000 and more are given to nobody. */
const people = [
  ['SITI AMINAH', '3509195203809001', '12-03-1980', 'P', 'Tegalbesar', 'Pedagang pasar'],
  ['MOH. SLAMET', '3509190104759002', '01-04-1975', 'L', 'Tegalbesar', 'Buruh panggul'],
  ['HJ. NUR HASANAH', '3509194507689003', '05-07-1968', 'P', 'Kaliwates', 'Pedagang pasar'],
  ['SUPARMAN', '3509191709829004', '17-09-1982', 'L', 'Mangli', 'Buruh panggul'],
  ['SULASTRI', '3509195902909005', '19-02-1990', 'P', 'Sempusari', 'Pelapak'],
  ['AHMAD ROHIM', '3509192208879006', '22-08-1987', 'L', 'Kepatihan', 'Pedagang keliling'],
  ['MISNATI', '3509194305719007', '03-05-1971', 'P', 'Jember Kidul', 'Pelapak'],
  ['BUHARI', '3509190611799008', '06-11-1979', 'L', 'Kebonagung', 'Buruh panggul'],
  ['DEWI LESTARI', '3509195412949009', '14-12-1994', 'P', 'Mangli', 'Pelapak'],
  ['ABDUL GHOFUR', '3509192501859010', '25-01-1985', 'L', 'Kaliwates', 'Buruh panggul'],
  // Past the age of joining.
  ['SAKIMAN', '3509190202559011', '02-02-1955', 'L', 'Tegalbesar', 'Pedagang pasar'],
  // Excel has eaten this number.
  ['TUMINAH', '3.50919E+15', '08-08-1976', 'P', 'Sempusari', 'Pelapak'],
] as const

const sheet = (name: string, title: string, rows: readonly (readonly string[])[]) => {
  const heads = ['No', 'Nama', 'NIK', 'Tgl Lahir', 'L/P', 'Desa', 'Pekerjaan', 'Kecamatan']
  const lines = rows.map((row, index) => [String(index + 1), ...row, 'Kaliwates'])
  const { xml, shared } = sheetOf([[title], [], heads, ...lines, ['', 'JUMLAH', String(rows.length)]], 'shared')
  return buildWorkbook({ sheets: [{ name, xml }], shared })
}

/** The market's list as it is sent: a title, twelve people, a total at the foot. */
export const marketList = {
  people: people.length,
  niks: people.map(([, nik]) => nik),
  file: sheet('Blok A', 'DAFTAR PEDAGANG DAN PEKERJA PASAR TANJUNG', people),
}

/** A PKK list that names one of them again, with two figures of the NIK mistyped. */
export const pkkList = {
  file: sheet('PKK', 'KADER PKK KALIWATES', [
    ['SULASTRI', '3509195902909059', '19-02-1990', 'P', 'Sempusari', 'Pelapak'],
  ]),
}

/** The branch's answer to a batch: everybody accepted but the last. */
export function recapOf(batch: readonly { nik: string; name: string }[]): Buffer {
  const rows = batch.map(({ nik, name }, index) =>
    index === batch.length - 1
      ? [nik, name, 'Ditolak', '', 'Data tidak padan']
      : [nik, name, 'Diterima', `26000${1000 + index}`, ''],
  )
  const heads = ['NIK', 'Nama', 'Hasil', 'Nomor Peserta', 'Alasan Penolakan']
  const { xml, shared } = sheetOf([heads, ...rows], 'shared')
  return buildWorkbook({ sheets: [{ name: 'Rekap', xml }], shared })
}
