import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { day, type Day } from '../domain/basics/day.ts'
import { chanceFrom } from './chance.ts'
import {
  cleaningOffice,
  fisheryOffice,
  plantationOffice,
  tradeOffice,
  transportOffice,
} from './lists/agency-offices.ts'
import { kesraOffice, pesantrenOffice, pkkOffice } from './lists/kecamatan-office.ts'
import { marketOffice } from './lists/market-office.ts'
import type { Desk, Office, Register } from './lists/office.ts'
import {
  attestationRegister,
  deathRegister,
  employeeRegister,
  insurerRegister,
  welfareRegister,
} from './lists/registers.ts'
import { villageOffice } from './lists/village-office.ts'
import { whereListed, type OfficeKey } from './lists/where-listed.ts'
import { makeDesa } from './people/make-desa.ts'
import { makeOutsiders } from './people/make-outsiders.ts'
import { openNumbers } from './people/numbers.ts'
import { areasOf } from './regency/areas.ts'
import { quotasOf } from './regency/quotas.ts'
import { openTruth } from './truth/truth-files.ts'

export type DemoOrder = {
  /** Workers on the lists, 1 to 1,400,000. The registers know some 15 % more people. */
  workers: number
  seed: number
  /** The folder to write: `kecamatan/ desa/ pasar/ … rujukan/` and, kept apart, `truth/`. */
  out: string
  /** The day ages and cover are counted on. */
  on?: Day
  /** Codes of kecamatan or desa whose verifiers keep notes of their own (`kunjungan/`), for the demo accounts. */
  visits?: readonly string[]
  /** Told how far it is, 0 to 1, after each kecamatan. */
  heard?: (part: number) => void
}

export const demoRegency = '35.09'
export const demoDay = day('2026-11-23')

/**
 * Writes the files the offices of a made-up Jember would send, and beside them the truth. The same order gives the
 * same bytes. People are made desa by desa and forgotten again, so that memory does not grow with the regency but for
 * the few files that cross kecamatan.
 */
export function generate({ workers, seed, out, on = demoDay, visits = [], heard }: DemoOrder): {
  workers: number
  persons: number
} {
  const areas = areasOf(demoRegency)
  const quotas = quotasOf(areas, workers)
  const numbers = openNumbers()
  const truth = openTruth(join(out, 'truth'))
  const desk: Desk = {
    folder: out,
    on,
    areas,
    workers,
    visits,
    truth,
    chance: (...labels) => chanceFrom(seed, ...labels),
  }
  const offices = openOffices(desk)
  const registers = openRegisters(desk)
  let nextId = 1

  areas.forEach((kecamatan, at) => {
    for (const desa of kecamatan.desa) {
      const works = [...(quotas.get(desa.code) ?? [])].flatMap(([work, heads]) =>
        Array.from({ length: heads }, () => work),
      )
      const order = { desa, kecamatan: kecamatan.name, on, numbers }
      const people = makeDesa(desk.chance('people', desa.code), { ...order, works, firstId: nextId })
      nextId += people.length
      const others = Math.round(works.length * 0.15)
      const outsiders = makeOutsiders(desk.chance('outsiders', desa.code), { ...order, firstId: nextId }, others)
      nextId += outsiders.length
      const chance = desk.chance('lists', desa.code)
      for (const person of people) {
        truth.person(person, on)
        for (const { office, work } of whereListed(chance, person)) offices[office].list({ person, work })
        for (const register of registers) register.hear(person, true)
      }
      for (const person of outsiders) for (const register of registers) register.hear(person, false)
    }
    for (const one of [...Object.values(offices), ...registers]) one.endKecamatan(kecamatan)
    heard?.((at + 1) / areas.length)
  })
  for (const one of [...Object.values(offices), ...registers]) one.close()
  truth.close()
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'BACA-SAYA.txt'), readMe(workers, seed, on))
  return { workers, persons: nextId - 1 }
}

const openOffices = (desk: Desk): Record<OfficeKey, Office> => ({
  desa: villageOffice(desk),
  market: marketOffice(desk),
  pesantren: pesantrenOffice(desk),
  pkk: pkkOffice(desk),
  kesra: kesraOffice(desk),
  plantation: plantationOffice(desk),
  fishery: fisheryOffice(desk),
  trade: tradeOffice(desk),
  transport: transportOffice(desk),
  cleaning: cleaningOffice(desk),
})

const openRegisters = (desk: Desk): Register[] => [
  insurerRegister(desk),
  welfareRegister(desk),
  deathRegister(desk),
  employeeRegister(desk),
  attestationRegister(desk),
]

const readMe = (workers: number, seed: number, on: Day): string =>
  `DATA CONTOH, BUKAN DATA SUNGGUHAN

Berkas-berkas ini dibuat oleh mesin: ${workers} pekerja rekaan, benih ${seed}, hari ${on}.
Kecamatan dan desa Kabupaten Jember sungguh ada (idn-area-data, ODbL); orang, nomor, dan angkanya rekaan.
Setiap NIK rekaan berakhir 9001 sampai 9999, nomor urut yang tidak diberikan dalam kenyataan.
Folder truth/ memuat kunci jawaban untuk pengujian: siapa siapa, dan siapa yang boleh ikut.
`
