import { formatNumber } from '../../../domain/basics/rupiah.ts'
import { definitions, denominatorWords, dimensionWords, partWords, withheld } from '../../../domain/coverage/words.ts'
import { id as frame } from '../../words/id.ts'

export const id = {
  title: frame.pages.coverage,
  lead: 'Berapa orang yang diterima BPJS Ketenagakerjaan, dari berapa, dan di mana.',
  parts: { ...partWords },
  partsShort: {
    accepted: 'Diterima',
    waiting: 'Belum dijawab',
    own: 'Lewat jalan lain',
    refused: 'Ditolak',
    none: 'Belum ditetapkan',
  },
  dimensions: { ...dimensionWords },
  denominators: { ...denominatorWords },
  definitions: { ...definitions },
  head: {
    label: 'Diterima BPJS Ketenagakerjaan',
    recap: (on: string) => `menurut rekap tanggal ${on}`,
    of: (people: string, whom: string) => `dari ${people} ${whom}`,
    ranked: (whom: string, on: string) => `${whom} (urutan ${on})`,
    counted: (whom: string, on: string) => `${whom} (${on})`,
    sponsor: 'orang dalam keputusan yang dibiayai dana Anda',
    insurer: 'orang dalam keputusan yang dikirim kepada Anda',
    defined: (whom: string, definition: string) =>
      `${whom[0]!.toUpperCase()}${whom.slice(1)}: ${definition[0]!.toLowerCase()}${definition.slice(1)}`,
    month: (month: string) => `Dihitung untuk bulan iuran ${month}.`,
    up: (count: number, on: string) => `naik ${formatNumber(count)} sejak rekap ${on}`,
    down: (count: number, on: string) => `turun ${formatNumber(count)} sejak rekap ${on}`,
    same: (on: string) => `sama dengan rekap ${on}`,
    everybody: 'Di mana mereka berada',
  },
  notYet: {
    title: 'Diterima belum sama dengan dilindungi',
    text: 'Angka ini hanya menyebut siapa yang namanya diterima BPJS Ketenagakerjaan. Kata “dilindungi” menunggu iuran dibayar dan dicocokkan dengan catatan BPJS Ketenagakerjaan.',
  },
  hidden: withheld,
  later: {
    title: (month: string) => `Untuk ${month} belum ada yang diterima`,
    because: (next: string) => `Kepesertaan menurut SK mulai ${next}. Angka bulan itu sudah dapat dilihat.`,
    act: (next: string) => `Lihat ${next}`,
  },
  hiddenNote:
    'Baris dengan kelompok kurang dari 5 orang disamarkan, kadang beserta satu baris lain, supaya tidak seorang pun dapat dikenali.',
  filters: {
    of: 'Dihitung dari',
    month: 'Bulan iuran',
    now: (month: string) => `Bulan ini (${month})`,
    kecamatan: 'Kecamatan',
    anyKecamatan: 'Semua kecamatan',
    part: 'Kedudukan',
    anyPart: 'Semua',
  },
  by: {
    title: 'Di mana dan siapa',
    lead: 'Pilih rincian. Setiap angka membuka orang di baliknya.',
    leadCounts: 'Pilih rincian. Anda melihat jumlah, tanpa nama.',
    tabs: 'Rincian',
    table: { kecamatan: 'Menurut kecamatan', desa: 'Menurut desa', market: 'Menurut pasar', work: 'Menurut jenis pekerjaan' }, // prettier-ignore
    people: 'Dari',
    share: 'Bagian',
    unknown: 'Belum diketahui',
    inside: (name: string) => `Kecamatan ${name}`,
    market: 'Hanya orang yang tercatat berdagang atau bekerja di pasar; jumlahnya tidak sama dengan angka di atas.',
    toDesa: (name: string) => `${name}: rincian desa`,
    cell: (count: string, part: string, name: string) => `${count} orang, ${part}, ${name}`,
    all: 'semua',
    none: 'Belum ada orang pada rincian ini',
    noneText: 'Pilih rincian lain, bulan lain, atau penyebut lain.',
    save: 'Unduh CSV',
    file: (by: string, on: string) => `cakupan-${by}-${on}.csv`,
    columns: { recap: 'Rekap tanggal', of: 'Penyebut', above: 'Kecamatan' },
  },
  trend: {
    title: 'Dari rekap ke rekap',
    lead: 'Angka seperti pada harinya; tidak dihitung ulang.',
    recap: 'Rekap',
    unit: 'Diterima',
  },
  empty: {
    recap: 'Belum ada rekap BPJS Ketenagakerjaan',
    recapText:
      'Angka diterima muncul setelah BPJS Ketenagakerjaan menjawab berkas pendaftaran dan rekapnya dibaca di halaman keputusan.',
    recapNext: 'Masukkan rekap BPJS Ketenagakerjaan',
    recapAct: 'Buka keputusan',
    ranking: 'Belum ada urutan',
    rankingText: 'Siapa yang boleh ikut baru diketahui setelah urutan disusun. Angkanya sudah dapat dihitung dari semua orang terdaftar.', // prettier-ignore
    rankingAct: 'Susun urutan',
    listed: 'Hitung dari orang terdaftar',
    people: 'Belum ada orang untuk dihitung',
    peopleText: 'Tidak ada orang dalam jangkauan Anda pada bulan ini. Pilih bulan lain, atau tunggu keputusan berikutnya.', // prettier-ignore
  },
  people: {
    title: 'Orang di balik angka',
    back: 'Cakupan',
    list: 'Orang di balik angka',
    name: 'Nama',
    worker: (number: number) => `Pekerja ${number}`,
    desa: 'Desa',
    kecamatan: 'Kecamatan',
    work: 'Pekerjaan',
    part: 'Kedudukan',
    everywhere: 'Semua wilayah dan pekerjaan',
    none: 'Tidak ada orang pada pilihan ini',
    noneText: 'Angkanya mungkin berubah sejak halaman cakupan dibuka, atau mereka di luar wilayah kerja Anda.',
  },
}
