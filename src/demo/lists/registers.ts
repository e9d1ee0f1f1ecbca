import type { CsvForm } from '../files/csv.ts'
import { noErrors, writeName } from '../sheets/write-name.ts'
import { writeBirth } from '../sheets/write-birth.ts'
import { spacedName } from '../regency/areas.ts'
import type { Person } from '../people/person.ts'
import { addDays } from '../../domain/basics/day.ts'
import type { Desk, Register } from './office.ts'
import { openRegisterTable } from './register-table.ts'

const csv = (separator: CsvForm['separator'], encoding: CsvForm['encoding']): CsvForm => ({ separator, encoding, newline: '\r\n' }) // prettier-ignore
const plain = { ...noErrors, variant: 0.06, respelt: 0.35 }

/** The insurer's participants: everybody it insures or has insured, listed as a worker here or not. */
export function insurerRegister(desk: Desk): Register {
  const chance = desk.chance('insurer')
  const table = openRegisterTable(desk, {
    path: 'rujukan/peserta-bpjs-ketenagakerjaan.csv',
    sender: 'BPJS Ketenagakerjaan Cabang Jember',
    kind: 'insurer',
    csv: csv(';', 'utf8'),
    sheets: [{ name: '', heading: ['NO KPJ', 'NIK', 'NAMA PESERTA', 'TGL LAHIR', 'SEGMEN', 'STATUS', 'AKTIF SAMPAI'] }],
  })
  let number = 99_000_000_000
  return {
    hear: (person) => {
      const { insured } = person.facts
      if (!insured) return
      number += chance.between(1, 9)
      const hasNik = desk.complete || !chance.happens(0.004)
      const active = insured.until >= desk.on
      table.row(
        person,
        [
          String(number),
          hasNik ? person.nik : '',
          writeName(chance, person, plain).toUpperCase(),
          writeBirth(person.birth, 'dashes'),
          insured.segment,
          active ? 'AKTIF' : 'NON AKTIF',
          writeBirth(insured.until, 'dashes'),
        ],
        { nik: hasNik },
      )
    },
    endKecamatan: () => undefined,
    close: () => table.close(),
  }
}

/** The welfare list (DTSEN): decile, extreme poverty, dependants of most households, with their KK. */
export function welfareRegister(desk: Desk): Register {
  const chance = desk.chance('welfare')
  const table = openRegisterTable(desk, {
    path: 'rujukan/dtsen-desil.csv',
    sender: 'Dinas Sosial',
    kind: 'welfare',
    csv: csv(',', 'utf8-bom'),
    sheets: [
      {
        name: '',
        heading: ['NO KK', 'NIK', 'NAMA', 'JENIS KELAMIN', 'TGL LAHIR', 'DESA/KELURAHAN', 'KECAMATAN', 'DESIL', 'MISKIN EKSTREM', 'JUMLAH TANGGUNGAN', 'PENCARI NAFKAH UTAMA'],
      },
    ], // prettier-ignore
  })
  const yes = (value: boolean) => (value ? 'Ya' : 'Tidak')
  return {
    hear: (person, worker) => {
      if (person.facts.livesIn ?? !chance.happens(worker ? 0.88 : 0.6)) return
      const { facts } = person
      table.row(
        person,
        [
          person.kk,
          person.nik,
          writeName(chance, person, plain).toUpperCase(),
          person.sex,
          person.birth,
          person.desa.name.toUpperCase(),
          person.kecamatan.toUpperCase(),
          facts.decile,
          yes(facts.extremePoor),
          facts.dependants,
          yes(facts.breadwinner),
        ],
        { sex: true },
      )
    },
    endKecamatan: () => undefined,
    close: () => table.close(),
  }
}

/** The civil registry's deaths: most of them, the recent ones late. */
export function deathRegister(desk: Desk): Register {
  const chance = desk.chance('deaths')
  const heading = [
    'NO',
    'NIK',
    'NAMA LENGKAP',
    'TEMPAT LAHIR',
    'TGL LAHIR',
    'L/P',
    'TGL MENINGGAL',
    'DESA/KELURAHAN',
    'KECAMATAN',
  ]
  const table = openRegisterTable(desk, {
    path: 'rujukan/kematian-dukcapil.xlsx',
    sender: 'Dinas Kependudukan dan Pencatatan Sipil',
    kind: 'deaths',
    sheets: [{ name: 'Akta Kematian', heading }],
  })
  let number = 0
  return {
    hear: (person) => {
      const { diedOn } = person.facts
      if (!diedOn) return
      if (!desk.complete && !chance.happens(diedOn > addDays(desk.on, -120) ? 0.6 : 0.9)) return
      number += 1
      const desa = [spacedName(person.desa.name).toUpperCase(), person.kecamatan.toUpperCase()]
      table.row(
        person,
        [number, person.nik, person.name.toUpperCase(), person.birthPlace.toUpperCase(), { date: person.birth }, person.sex, { date: diedOn }, ...desa],
        { sex: true },
      ) // prettier-ignore
    },
    endKecamatan: () => undefined,
    close: () => table.close(),
  }
}

const bodies = ['Dinas Pendidikan', 'Dinas Kesehatan', 'Kementerian Agama', 'RSD dr. Soebandi', 'Kecamatan', 'Dinas PU']
const companies = [
  'PT Mitra Tani Contoh',
  'PT Gudang Garamindo Contoh',
  'CV Sumber Rejeki Contoh',
  'PT Tembakau Nusa Contoh',
]

/** Civil servants, soldiers and police on one sheet; wage earners of companies on the other. */
export function employeeRegister(desk: Desk): Register {
  const chance = desk.chance('employees')
  const table = openRegisterTable(desk, {
    path: 'rujukan/pegawai-dan-penerima-upah.xlsx',
    sender: 'BKPSDM dan Dinas Tenaga Kerja',
    kind: 'employees',
    sheets: [
      { name: 'ASN TNI POLRI', heading: ['NO', 'NIK', 'NAMA LENGKAP', 'TGL LAHIR', 'INSTANSI', 'JENIS PEGAWAI'] },
      {
        name: 'Penerima Upah',
        heading: ['NO', 'NIK', 'NAMA PEKERJA', 'TANGGAL LAHIR', 'NAMA PERUSAHAAN', 'JENIS PEGAWAI'],
      },
    ],
  })
  const numbers = [0, 0]
  return {
    hear: (person: Person) => {
      const { employee } = person.facts
      if (!employee || !(desk.complete || chance.happens(0.93))) return
      const sheet = employee === 'PU' ? 1 : 0
      numbers[sheet]! += 1
      const where = chance.pick(sheet === 1 ? companies : bodies)
      const kind =
        employee === 'PU'
          ? 'Penerima upah'
          : employee === 'ASN'
            ? chance.pick(['PNS', 'PPPK', 'ASN'])
            : chance.pick(['TNI', 'POLRI'])
      table.row(
        person,
        [numbers[sheet], person.nik, writeName(chance, person, noErrors).toUpperCase(), { date: person.birth }, where, kind],
        { sheet },
      ) // prettier-ignore
    },
    endKecamatan: () => undefined,
    close: () => table.close(),
  }
}

const answers = {
  works: ['Bekerja', 'Masih bekerja', 'Aktif bekerja'],
  does_not_work: ['Tidak bekerja', 'Sudah tidak bekerja'],
  ill: ['Sakit'],
  moved: ['Pindah', 'Pindah domisili'],
  dead: ['Meninggal', 'Meninggal dunia'],
  unknown: ['Tidak dikenal'],
} as const

const findingsHeading = ['NIK', 'NAMA', 'TGL LAHIR', 'DESA', 'KECAMATAN', 'HASIL VERIFIKASI', 'TANGGAL VERIFIKASI']
export const notesOfVisits = 'kunjungan/catatan-verifikator.csv'

/** What verifiers found, of most workers; it is made after the lists, so it carries the true name and number. */
export function attestationRegister(desk: Desk): Register {
  const chance = desk.chance('attestations')
  const order = {
    kind: 'attestations',
    csv: csv(';', 'utf8-bom'),
    sheets: [{ name: '', heading: findingsHeading }],
  } as const
  const list = openRegisterTable(desk, {
    ...order,
    path: 'rujukan/hasil-verifikasi-lapangan.csv',
    sender: 'Dinas Tenaga Kerja',
  })
  const notes = desk.visits?.length
    ? openRegisterTable(desk, { ...order, path: notesOfVisits, sender: 'Verifikator' })
    : undefined
  return {
    hear: (person, worker) => {
      if (!worker || !(desk.complete || chance.happens(0.86))) return
      const seen = addDays(desk.on, -chance.between(5, 80))
      const visited = desk.visits?.some((area) => person.desa.code.startsWith(area))
      const table = (visited && notes) || list
      table.row(person, [
        person.nik,
        person.name.toUpperCase(),
        writeBirth(person.birth, 'slashes'),
        person.desa.name.toUpperCase(),
        person.kecamatan.toUpperCase(),
        chance.pick(answers[person.facts.found]),
        writeBirth(seen, 'slashes'),
      ])
    },
    endKecamatan: () => undefined,
    close: () => [list, notes].forEach((table) => table?.close()),
  }
}
