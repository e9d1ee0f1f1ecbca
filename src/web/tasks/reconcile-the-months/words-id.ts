import { formatNumber } from '../../../domain/basics/rupiah.ts'
import { findingNames, findingRemedies } from '../../../domain/contributions/finding.ts'

const n = formatNumber
const people = (count: number) => `${n(count)} orang`

export const id = {
  title: 'Rekonsiliasi',
  lead: 'Keputusan, daftar peserta BPJS Ketenagakerjaan, dan uang dicocokkan satu bulan. Hanya yang cocok di ketiganya disebut aktif.',
  people,
  next: {
    start: (on: string, rows: number) => `Cocokkan daftar peserta BPJS per ${on}: ${n(rows)} baris`,
    startBecause:
      'Sesudah dicocokkan diketahui siapa yang benar-benar aktif, dan setiap selisih mendapat nama, umur, dan langkahnya.',
    startAct: 'Mulai rekonsiliasi',
    explain: (count: number, days: number) =>
      days > 0
        ? `${n(count)} selisih belum dijelaskan, yang tertua ${n(days)} hari`
        : `${n(count)} selisih belum dijelaskan`,
    explainBecause: 'Mulai dari yang uangnya sudah keluar tetapi orangnya tidak terlindungi.',
    explainAct: 'Lihat selisih terpenting',
    load: 'Muat daftar peserta terbaru dari BPJS Ketenagakerjaan',
    loadBecause:
      'Unggah di Daftar masuk dengan jenis "Daftar peserta BPJS", lalu simpan. Tanpa daftar itu tidak seorang pun boleh disebut aktif.',
    loadAct: 'Buka Daftar masuk',
    rest: 'Semua selisih sudah dijelaskan',
    restBecause: 'Cocokkan lagi begitu daftar peserta berikutnya datang.',
    reader: 'Petugas program yang mengerjakannya.',
  },
  figures: {
    active: (day: string) => `Aktif menurut rekonsiliasi ${day}`,
    ofDecreed: 'orang dalam SK',
    paid: 'Dibayar sumber dana',
    listed: 'Aktif di daftar BPJS',
    listedOf: 'baris daftar',
    others: 'Aktif tanpa SK kita',
    othersNote: 'mereka sendiri atau pihak lain yang membayar',
  },
  choose: 'Rekonsiliasi',
  option: (month: string, on: string, open: number) =>
    `${month}, daftar ${on}${open > 0 ? ` · ${n(open)} terbuka` : ''}`,
  kinds: {
    title: 'Selisihnya',
    lead: 'Sembilan macam, yang paling mendesak di atas. Pilih satu untuk melihat orangnya.',
    names: findingNames as Record<string, string>,
    remedies: findingRemedies as Record<string, string>,
    open: (count: number) => `${n(count)} terbuka`,
    followed: (count: number) => `${n(count)} sudah dijelaskan`,
    none: 'Tidak ada',
    since: (day: string, days: number) => (days > 0 ? `tertua ${n(days)} hari, sejak ${day}` : `terlihat ${day}`),
    show: 'Lihat orangnya',
    all: 'Semua macam',
  },
  findings: {
    title: 'Orang per orang',
    label: 'Selisih rekonsiliasi',
    name: 'Nama',
    kind: 'Selisih',
    age: 'Umur',
    amount: 'Jumlah',
    who: 'Diurus',
    state: 'Keadaan',
    nobody: 'belum diserahkan',
    days: (count: number) => (count === 0 ? 'baru' : `${n(count)} hari`),
    anyState: 'Semua keadaan',
    states: { open: 'Terbuka', explained: 'Dijelaskan', settled: 'Selesai' } as Record<string, string>,
    follow: 'Tindak lanjuti',
    followOf: (name: string) => `Tindak lanjuti ${name}`,
    none: 'Tidak ada selisih di sini',
    unnamed: (worker: number) => `Pekerja ${worker}`,
    mine: 'Milik',
    everybody: 'Semua orang',
    own: 'Diserahkan kepada saya',
  },
  follow: {
    title: (name: string) => `Selisih ${name}`,
    what: 'Apa yang berbeda',
    todo: 'Yang perlu dilakukan',
    since: (day: string, days: number) => (days > 0 ? `Sejak ${day}, ${n(days)} hari` : `Pertama terlihat ${day}`),
    person: 'Buka pekerjanya',
    chain: 'Telusuri uangnya',
    bills: 'Buka iuran',
    assign: 'Serahkan kepada',
    nobody: 'Belum diserahkan',
    state: 'Keadaan',
    said: 'Penjelasan',
    saidHint: 'Apa yang ditemukan dan apa yang dilakukan, paling sedikit lima huruf',
    act: 'Simpan',
    cancel: 'Batal',
    done: 'Tindak lanjut disimpan',
  },
  start: {
    title: 'Mulai rekonsiliasi',
    list: 'Daftar peserta BPJS',
    option: (name: string, on: string, rows: number, used: boolean) =>
      `${on} · ${n(rows)} baris · ${name}${used ? ' · sudah dipakai' : ''}`,
    month: 'Bulan yang dicocokkan',
    monthHint: 'Biasanya bulan daftar itu sendiri. Bulan sebelumnya dapat dicocokkan lagi bila dibayar terlambat.',
    act: 'Mulai',
    cancel: 'Batal',
    working: 'Mencocokkan keputusan, daftar, dan uang',
    done: (confirmed: number, findings: number) => `${people(confirmed)} aktif; ${n(findings)} selisih`,
    again: 'Cocokkan daftar lain',
  },
  history: {
    title: 'Rekonsiliasi terdahulu',
    month: 'Bulan',
    asOf: 'Daftar per',
    active: 'Aktif',
    decreed: 'Dalam SK',
    open: 'Terbuka',
    by: 'Oleh',
  },
}
