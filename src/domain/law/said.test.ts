// Oracle: what an official reads out, sentence by sentence; figures by hand from the tariffs quoted beside them.
import { expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { month } from '../basics/month.ts'
import { rupiah } from '../basics/rupiah.ts'
import { monthlyContribution } from './contribution.ts'
import { explain, type Question } from './explain.ts'
import type { Payer } from './payer.ts'
import { scholarship } from './scholarship.ts'
import { accidentBenefit } from './work-accident.ts'

const on = day('2026-11-23')
const wage = { ask: 'wage', riskClass: 1, wage: rupiah(5_000_000), month: month('2026-06') } as const
const fine = { ask: 'late-fine', amount: rupiah(1_000_000), month: month('2026-06') } as const
const join = { ask: 'join', on, works: true, alive: true, nik: true, registeredJobs: 0 } as const

// prettier-ignore
const cases: [string, Question, string[]][] = [
  ['a wage whose shares are no whole rupiah', { ...wage, wage: rupiah(5_000_001), month: month('2025-01'), scale: 'medium-large' }, [
    'Usaha menengah dan besar: JKK, JKM, JHT, dan JP.',
    'Iuran JKK penerima upah menurut tingkat risiko: pemberi kerja 0,24% Rp12.000 untuk Januari 2025.',
    'Iuran JKM penerima upah: pemberi kerja 0,3% Rp15.000 untuk Januari 2025.',
    'Iuran JHT penerima upah: pemberi kerja 3,7% Rp185.000, pekerja 2% Rp100.000 untuk Januari 2025.',
    'Iuran JP penerima upah: pemberi kerja 2% Rp100.000, pekerja 1% Rp50.000 untuk Januari 2025.',
    'Upah yang dihitung untuk JP Rp5.000.001; batasnya Rp10.042.300.',
    'Tiap bagian dibulatkan ke rupiah terdekat; ini pilihan kami.',
    'JKP tidak menambah tagihan: pemerintah 0,22%, dari JKK 0,14%, dari JKM 0,1%; harus terdaftar JKN.',
  ]],
  ['half of 0,89% is no whole rupiah of 10,000', { ...wage, riskClass: 3, wage: rupiah(10_000), month: month('2025-03'), scale: 'small', labourIntensive: true }, [
    'Usaha kecil: JKK, JKM, dan JHT.',
    'Iuran JKK penerima upah menurut tingkat risiko: pemberi kerja 0,89% Rp89 untuk Maret 2025.',
    ...Array<string>(3).fill('Keringanan 50% JKK industri padat karya berlaku untuk pembayar pemberi kerja.'),
    'Iuran JKM penerima upah: pemberi kerja 0,3% Rp30 untuk Maret 2025.',
    'Iuran JHT penerima upah: pemberi kerja 3,7% Rp370, pekerja 2% Rp200 untuk Maret 2025.',
    'Tiap bagian dibulatkan ke rupiah terdekat; ini pilihan kami.',
    'JKP tidak menambah tagihan: pemerintah 0,22%, dari JKK 0,14%; harus terdaftar JKN.',
  ]],
  ['a micro employer: nothing rounded, no unemployment cover', { ...wage, scale: 'micro' }, [
    'Usaha mikro: JKK dan JKM.',
    'Iuran JKK penerima upah menurut tingkat risiko: pemberi kerja 0,24% Rp12.000 untuk Juni 2026.',
    'Iuran JKM penerima upah: pemberi kerja 0,3% Rp15.000 untuk Juni 2026.',
    'Belum berhak JKP: programnya belum lengkap menurut skala usaha.',
  ]],
  ['a worker too old for unemployment cover', { ...wage, scale: 'small', registeredAge: 54 }, [
    'Usaha kecil: JKK, JKM, dan JHT.',
    'Iuran JKK penerima upah menurut tingkat risiko: pemberi kerja 0,24% Rp12.000 untuk Juni 2026.',
    'Iuran JKM penerima upah: pemberi kerja 0,3% Rp15.000 untuk Juni 2026.',
    'Iuran JHT penerima upah: pemberi kerja 3,7% Rp185.000, pekerja 2% Rp100.000 untuk Juni 2026.',
    'Sudah berumur 54 tahun saat mendaftar: tidak berhak JKP.',
  ]],
  ['a project by its wages', { ask: 'construction', on, wages: rupiah(50_000_000) }, ['Dari upah sebulan Rp50.000.000: JKK 1,74%, JKM 0,3%.']],
  ['a project by its contract', { ask: 'construction', on, contract: rupiah(100_000_000) }, [
    'Iuran JKK proyek konstruksi menurut nilai kontrak Rp100.000.000 tanpa PPN: Rp210.000.',
    'Iuran JKM proyek konstruksi menurut nilai kontrak Rp100.000.000 tanpa PPN: Rp30.000.',
  ]],
  ['cash without work, beyond the ceiling', { ask: 'job-loss', on: day('2025-02-06'), wage: rupiah(9_000_000) }, [
    'Sebulan: bulan ke-1 sampai ke-3 45%, Rp2.250.000; bulan ke-4 sampai ke-6 25%, Rp1.250.000.',
    'Paling lama 6 bulan, selama belum bekerja lagi.',
    'Upah yang dihitung Rp5.000.000, batasnya.',
  ]],
  ['cash without work, at the ceiling', { ask: 'job-loss', on, wage: rupiah(5_000_000) }, [
    'Sebulan: bulan ke-1 sampai ke-6 60%, Rp3.000.000.',
    'Paling lama 6 bulan, selama belum bekerja lagi.',
  ]],
  ['a fine after a month and a day', { ...fine, paid: day('2026-08-16') }, [
    '2 bulan terlambat, dengan bulan yang baru dimulai.',
    'Iuran Juni 2026 paling lambat 15 Juli 2026.',
    'Iuran Juni 2026 jatuh tempo 15 Juli 2026, dibayar 16 Agustus 2026: 2 × 2% dari Rp1.000.000 = Rp40.000.',
    '1 bulan terlambat, hanya yang sudah genap.',
    'Iuran Juni 2026 paling lambat 15 Juli 2026.',
    'Iuran Juni 2026 jatuh tempo 15 Juli 2026, dibayar 16 Agustus 2026: 1 × 2% dari Rp1.000.000 = Rp20.000.',
  ]],
  ['a fine after exactly a month', { ...fine, paid: day('2026-08-15') }, [
    '1 bulan terlambat.',
    'Iuran Juni 2026 paling lambat 15 Juli 2026.',
    'Iuran Juni 2026 jatuh tempo 15 Juli 2026, dibayar 15 Agustus 2026: 1 × 2% dari Rp1.000.000 = Rp20.000.',
  ]],
  ['a pension that lies ahead', { ask: 'pension', on, birth: day('1969-01-01') }, ['Usia pensiun 59 tahun pada 23 November 2026; bagi yang lahir 1 Januari 1969 belum tercapai selama masa yang diketahui.']],
  ['a pension reached by the older age', { ask: 'pension', on, birth: day('1960-01-01') }, ['Usia pensiun 59 tahun pada 23 November 2026; bagi yang lahir 1 Januari 1960 tercapai 1 Januari 2016.']],
  ['a spouse and a child', { ask: 'heirs', programme: 'jkm', on, spouse: true, children: 1 }, ['Janda, duda, atau anak. Pembagian di antara mereka tidak disebut; ikuti surat keterangan ahli waris.']],
  ['a will', { ask: 'heirs', programme: 'jkm', on, will: true }, ['Pihak yang ditunjuk dalam wasiat.', 'Wasiat harus dibuat dalam akta notaris.']],
  ['nobody', { ask: 'heirs', programme: 'jkk', on }, [
    'Tidak ada: biaya pemakaman kepada yang mengurus, santunan ke Dana Jaminan Sosial.',
    'Yang merasa berhak di luar urutan ini memerlukan penetapan pengadilan.',
  ]],
  ['a clock by working days', { ask: 'deadline', kind: 'pay-jkm', from: on }, ['BPJS membayar manfaat JKM: paling lambat 26 November 2026 menurut kalender nasional.']],
  ['a clock by hours', { ask: 'deadline', kind: 'report-member', from: on }, ['Laporan tahap I kecelakaan kerja peserta BPU: paling lambat 25 November 2026.']],
  ['a right that never lapses', { ask: 'deadline', kind: 'claim-jkm', from: on }, ['Hak menuntut manfaat JKM: tidak ada batas waktu yang ditemukan; selalu dibantu.']],
  ['a right whose time was made longer', { ask: 'deadline', kind: 'claim-jkk', from: day('2019-12-01') }, [
    'Hak menuntut manfaat JKK gugur: paling lambat 1 Desember 2021.',
    'Bila waktu yang lebih panjang berlaku juga: paling lambat 1 Desember 2024.',
  ]],
  ['several losses', { ask: 'accident', on, base: rupiah(1_000_000), losses: [{ code: 'finger-right', times: 2 }, { code: 'eye', function: 50 }] }, [
    'Ditanggung menurut kebutuhan medis, tanpa batas biaya.',
    'Salah satu jari lain tangan kanan 4% × 2; Sebelah mata atau diplopia dekat 35% × 50% fungsi: 25,5% × 80 × Rp1.000.000 = Rp20.400.000.',
    'Persentase menurut tabel, dari ingatan; dokter dan BPJS yang menetapkan.',
  ]],
  ['a teacher paid by a foundation, a member already, soon 65', { ...join, birth: day('1962-06-01'), wageFrom: 'foundation', registeredJobs: 1 }, [
    'Pekerja di luar hubungan kerja atau pekerja mandiri.',
    'Digaji yayasan: mungkin kewajiban yayasan sebagai pemberi kerja.',
    'Sudah menjadi peserta BPU; kantor Jember mengembalikannya.',
    'Brosur membolehkan 2 jenis pekerjaan.',
    'Berumur 65 tahun pada 1 Juni 2027; sesudah terdaftar tidak dikeluarkan.',
  ]],
  ['somebody with every reason against', { ...join, birth: day('1950-06-01'), works: false, alive: false, nik: false, wageFrom: 'company', registeredJobs: 2, paidByOther: true }, [
    'Pada 23 November 2026 sudah berumur 65 tahun atau lebih.',
    'Sudah meninggal dunia.',
    'Tidak mempunyai pekerjaan pada hari ini.',
    'Belum ada NIK yang sah.',
    'Menerima upah: didaftarkan oleh pemberi kerjanya.',
    'Bulan ini sudah dibayar oleh sumber dana lain.',
    'Sudah terdaftar untuk 2 pekerjaan; paling banyak 2.',
  ]],
  ['somebody with a wage, young and nothing else', { ...join, birth: day('2008-11-24'), wageFrom: 'regency' }, [
    'Pekerja di luar hubungan kerja atau pekerja mandiri.',
    'Dibayar pemerintah daerah: mungkin wajib didaftarkan pejabatnya sebagai pegawai non-ASN.',
    'Pada 23 November 2026 belum berumur 18 tahun.',
  ]],
  ['grounds of old-age savings', { ask: 'old-age', on, birth: day('1970-01-01'), stopped: day('2026-11-01'), years: 10 }, [
    'Ya: Berumur 56 tahun pada 1 Januari 2026.',
    'Belum: Cacat total tetap.',
    'Belum: Meninggal dunia.',
    'Belum: Satu bulan sesudah berhenti: mulai 1 Desember 2026.',
    'Belum: Meninggalkan Indonesia untuk selama-lamanya (warga negara asing).',
    'Ya: Persiapan masa pensiun: paling banyak 10%, sekali, sesudah 10 tahun kepesertaan.',
    'Ya: Kepemilikan rumah: paling banyak 30%, sekali, sesudah 10 tahun kepesertaan.',
  ]],
  ['one loss, whole', { ask: 'accident', on, base: rupiah(1_000_000), losses: [{ code: 'finger-right' }] }, [
    'Ditanggung menurut kebutuhan medis, tanpa batas biaya.',
    'Salah satu jari lain tangan kanan 4%: 4% × 80 × Rp1.000.000 = Rp3.200.000.',
    'Persentase menurut tabel, dari ingatan; dokter dan BPJS yang menetapkan.',
  ]],
  ['children: an intern with years missed, a married one, one at work, one grown up', { ask: 'scholarship', cause: 'work', event: on, on, monthsPaid: 1, children: [
    { birth: day('2016-05-01'), level: 'primary', yearsMissed: 2, works: 'intern' },
    { birth: day('2010-05-01'), level: 'senior', married: true },
    { birth: day('2010-05-01'), level: 'senior', works: 'wage-longer' },
    { birth: day('2003-11-23'), level: 'higher' },
    { birth: day('2017-05-01'), level: 'primary' },
  ] }, [
    'Karena kerja: beasiswa tanpa syarat masa iuran.',
    'Paling banyak 2 anak.',
    'SD atau sederajat: Rp1.500.000 setahun, paling lama 6 tahun; sampai 30 April 2039.',
    'Pekerjaan anak ini tidak mengakhiri beasiswa.',
    'Dibayar ke belakang 2 tahun ajaran: Rp3.000.000.',
    'Anak sudah menikah: beasiswa berakhir.',
    'Anak bekerja menerima upah lebih dari enam bulan: beasiswa berakhir.',
    'Anak sudah berumur 23 tahun: beasiswa berakhir.',
    'SD atau sederajat: Rp1.500.000 setahun, paling lama 6 tahun; sampai 30 April 2040.',
  ]],
  ['an uncommon income', { ask: 'family', on, income: rupiah(1_299_500), payer: 'apbd', sector: 'other', first: month('2027-01'), programmes: ['jkk'], monthsPaid: 0 }, [
    'Penghasilan Rp1.299.500 termasuk lapisan 2, dasarnya Rp1.200.000 untuk November 2026.',
    'Penghasilan dihitung Rp1.299.000: dibulatkan ke bawah.',
    'Iuran JKK peserta bukan penerima upah: Rp12.000 untuk Januari 2027.',
    'Tidak mengikuti JKM.',
    ...Array<string>(4).fill('Belum ada iuran yang dibayar: belum terlindungi.'),
  ]],
]

it.each(cases)('%s', (_what, question, expected) => {
  const found = explain(question)
  if (!found.ok) throw new Error(found.refusal.code)
  const said = found.value.lines.filter(({ kind }) => ['reason', 'warning', 'reading'].includes(kind))
  expect(said.map(({ text }) => text)).toEqual(expected)
})

const half = 'Keringanan 50% di luar sektor transportasi'
it.each<[Payer, string, string]>([
  [
    'self',
    `${half} berlaku untuk pembayar Pekerja sendiri.`,
    'Half tariff outside transport holds when the worker pays.',
  ],
  [
    'company',
    `${half} dihitung untuk pembayar Perusahaan; belum pasti.`,
    'Half tariff outside transport is counted when a company pays; unsettled.',
  ],
  [
    'village',
    `${half} belum pasti untuk pembayar Uang desa (APBDes); dihitung penuh.`,
    'Half tariff outside transport is unsettled when the village (APBDes) pays; counted in full.',
  ],
  [
    'apbd',
    `${half} tidak berlaku untuk pembayar APBD kabupaten; iuran dibayar penuh.`,
    'Half tariff outside transport does not hold when the regency (APBD) pays; the contribution is paid in full.',
  ],
])('a relief when %s pays, in both languages', (payer, sentence, english) => {
  const price = monthlyContribution({
    programmes: ['jkk'],
    base: rupiah(1_200_000),
    payer,
    sector: 'other',
    month: month('2026-11'),
  })
  if (!price.ok) throw new Error(price.refusal.code)
  const [tariff, relief] = price.value.because
  expect(tariff).toMatchObject({ english: 'Work accident cover of a non-wage member: Rp12.000 for November 2026.' })
  expect(relief).toMatchObject({ sentence, english })
})

it('an accident and a scholarship in English, with one month as one', () => {
  const found = accidentBenefit({ on, base: rupiah(1_000_000), death: true, monthsUnable: 1, homeCare: true })
  const school = scholarship({
    cause: 'other',
    event: on,
    on,
    monthsPaid: 1,
    children: [{ birth: day('2018-02-28'), level: 'kindergarten', yearsMissed: 1 }],
  })
  const paid = scholarship({
    cause: 'work',
    event: on,
    on,
    monthsPaid: 1,
    children: [{ birth: day('2020-02-28'), level: 'kindergarten', yearsMissed: 1 }],
  })
  if (!found.ok || !school.ok || !paid.ok) throw new Error('refused')
  const said = [found, school, paid].flatMap(({ value }) =>
    value.outcomes.flatMap((outcome) => outcome.because.map(({ english }) => english)),
  )
  expect(said).toEqual([
    'Covered by medical need, without a ceiling.',
    'Home care: at most Rp20.000.000, for 1 year at longest.',
    '1 month from month 1 on: 100% of Rp1.000.000, Rp1.000.000 a month.',
    '48 times the base of Rp1.000.000: Rp48.000.000.',
    'Periodic benefit on death from work: Rp12.000.000.',
    'Funeral money: Rp10.000.000.',
    '1 month of contributions, 1 in a row; 36 are needed.',
    'From work: a scholarship without months of contributions to wait for.',
    'At most 2 children.',
    'Kindergarten: Rp1.500.000 a year, for 2 years at most; until 27 February 2043.',
    'Paid back for 1 school year: Rp1.500.000.',
  ])
})
