import type { Chance } from '../chance.ts'

/** What a column of a sender's sheet is about. */
export type ColumnKind =
  | 'no'
  | 'name'
  | 'nik'
  | 'kk'
  | 'birth-place'
  | 'birth'
  | 'birth-place-and-day'
  | 'sex'
  | 'hamlet'
  | 'rt'
  | 'rw'
  | 'address'
  | 'desa'
  | 'kecamatan'
  | 'work'
  | 'phone'
  | 'mother'
  | 'block'
  | 'stall'
  | 'goods'
  | 'pesantren'
  | 'dependants'
  | 'note'

/** The many words offices use for the same thing. The first is the commonest. */
const wordings: Record<ColumnKind, readonly string[]> = {
  no: ['No', 'NO', 'No.', 'NO URUT', 'Nomor'],
  name: [
    'Nama',
    'NAMA LENGKAP',
    'Nama Lengkap',
    'NAMA',
    'Nama Pekerja',
    'NAMA PESERTA',
    'Nama Sesuai KTP',
    'NAMA CALON PESERTA',
  ],
  nik: [
    'NIK',
    'No. KTP',
    'NO KTP',
    'Nomor Induk Kependudukan',
    'NIK KTP',
    'N I K',
    'No NIK',
    'NOMOR NIK',
    'NIK (16 digit)',
  ],
  kk: ['No KK', 'NO. KK', 'Nomor Kartu Keluarga', 'NOMOR KK', 'KK', 'No. Kartu Keluarga'],
  'birth-place': ['Tempat Lahir', 'TEMPAT LAHIR', 'Tmp Lahir', 'TMPT LAHIR'],
  birth: [
    'Tanggal Lahir',
    'TANGGAL LAHIR',
    'Tgl Lahir',
    'TGL LAHIR',
    'Tgl. Lahir',
    'TGL LHR',
    'Tanggal lahir (hh/bb/tttt)',
  ],
  'birth-place-and-day': [
    'Tempat, Tanggal Lahir',
    'TEMPAT/TGL LAHIR',
    'TTL',
    'Tempat & Tgl Lahir',
    'TEMPAT TANGGAL LAHIR',
  ],
  sex: ['L/P', 'JK', 'Jenis Kelamin', 'JENIS KELAMIN', 'Kelamin', 'Jns Kel'],
  hamlet: ['Dusun', 'DUSUN', 'Dusun/Lingkungan', 'LINGKUNGAN'],
  rt: ['RT', 'Rt'],
  rw: ['RW', 'Rw'],
  address: ['Alamat', 'ALAMAT', 'Alamat Lengkap', 'ALAMAT SESUAI KTP', 'Alamat Rumah'],
  desa: ['Desa', 'DESA', 'Desa/Kelurahan', 'DESA / KEL', 'Kelurahan/Desa', 'DESA/KELURAHAN', 'Nama Desa'],
  kecamatan: ['Kecamatan', 'KECAMATAN', 'Kec', 'KEC.'],
  work: ['Pekerjaan', 'PEKERJAAN', 'Jenis Pekerjaan', 'JENIS PEKERJAAN', 'Profesi', 'Bidang Pekerjaan', 'Jabatan'],
  phone: ['No HP', 'NO. HP', 'No. Telp/WA', 'Nomor HP', 'NO WA', 'Telepon'],
  mother: ['Nama Ibu Kandung', 'NAMA IBU', 'Ibu Kandung', 'Nama Gadis Ibu Kandung'],
  block: ['Blok', 'BLOK', 'Los/Blok'],
  stall: ['No Kios', 'NO. LAPAK', 'Nomor Kios/Los', 'No Stand'],
  goods: ['Jenis Dagangan', 'JENIS DAGANGAN', 'Jualan', 'Komoditas'],
  pesantren: ['Nama Pesantren', 'PONDOK PESANTREN', 'Lembaga', 'Nama Lembaga'],
  dependants: ['Jumlah Tanggungan', 'JML TANGGUNGAN', 'Tanggungan'],
  note: ['Keterangan', 'KET', 'Ket.', 'KETERANGAN'],
}

export const headingFor = (chance: Chance, kind: ColumnKind): string =>
  chance.happens(0.3) ? wordings[kind][0]! : chance.pick(wordings[kind])

/** Headings that stand under a merged one in a second line: `ALAMAT` over `DUSUN`, `RT`, `RW`. */
export const groups: readonly { over: string; kinds: readonly ColumnKind[] }[] = [
  { over: 'ALAMAT', kinds: ['hamlet', 'rt', 'rw', 'desa', 'kecamatan'] },
  { over: 'IDENTITAS', kinds: ['nik', 'kk'] },
  { over: 'KELAHIRAN', kinds: ['birth-place', 'birth'] },
]
