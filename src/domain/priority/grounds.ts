import { formatDay, type Day } from '../basics/day.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import type { Because } from '../law/cite.ts'
import { ageWindow, groundOf, type AgeWindow, type Condition } from '../law/eligibility.ts'
import type { NotKnown } from '../law/lookup.ts'
import type { Force, Standing } from '../law/shape.ts'
import { reasonNames, type GateCode } from './reasons.ts'

/** What a gate code rests on: an article, a decree, a practice where there is neither, or the office's own policy. */
export type Ground = {
  code: GateCode
  kind: Force | 'policy'
  /** `Permenaker 5/2021 …`, or who decided the policy. */
  article: string
  standing: Standing | 'policy'
  warns: boolean
  quote?: string
  question?: string
  sentence: string
}

/** The office's own rules of the gate: dated, signed, not law. */
export type GatePolicy = {
  decidedBy: string
  on: Day
  reason: string
  /** An attestation of work counts for so many months. */
  attestedWithinMonths: number
  /** Somebody who turns 65 within so many months is marked. */
  soonMonths: number
}

export const gatePolicy: GatePolicy = {
  decidedBy: 'Usulan awal, belum ditetapkan pejabat',
  on: '2026-11-23' as Day,
  reason:
    'Klaim pernah ditolak karena orangnya tidak bekerja saat didaftarkan; satu orang tidak boleh dibayar dua kali.',
  attestedWithinMonths: 12,
  soonMonths: 12,
}

export type Grounds = { ages: AgeWindow; of: Record<GateCode, Ground> }

/** Codes that rest on a condition of the law room, with the sentence a person reads. */
const lawful: Record<Exclude<GateCode, 'too-old' | 'too-young' | 'turns-65-soon' | PolicyCode>, [Condition, string]> = {
  dead: ['bpu.alive', 'Tercatat sudah meninggal.'],
  'already-insured': ['bpu.not-insured', 'Sudah menjadi peserta aktif menurut daftar BPJS Ketenagakerjaan.'],
  employee: ['pu.employer-duty', 'Pegawai atau penerima upah: pemberi kerjanya yang wajib mendaftarkan.'],
  moved: ['rentan.resident', 'Sudah pindah menurut orang yang memastikannya.'],
  'not-resident': ['rentan.resident', 'Tinggal di luar kabupaten.'],
  'not-working': ['bpu.working', 'Tidak bekerja menurut orang yang memastikannya.'],
  'nik-needed': ['bpu.nik', 'NIK yang sah belum ada; BPJS Ketenagakerjaan mensyaratkannya.'],
  restricted: ['pdp.restrict', 'Orangnya meminta agar datanya tidak diolah dahulu.'],
  'employer-duty': [
    'pu.foundation-teacher',
    'Bila digaji yayasan atau menerima honor tetap, mungkin pemberi kerjanya yang wajib mendaftarkan.',
  ],
}

type PolicyCode = 'doubtful-identity' | 'desa-unknown' | 'birth-unknown' | 'unattested'

/**
 * The grounds of every code on a day, asked of the law once and not per person.
 * Refused when the day lies outside what the law room knows.
 */
export function groundsOn(on: Day, policy: GatePolicy = gatePolicy): Outcome<Grounds, NotKnown> {
  const ages = ageWindow(on)
  if (!ages.ok) return ages
  const { tooOld, tooYoung } = ages.value
  const of: Partial<Record<GateCode, Ground>> = {
    'too-old': byLaw('too-old', tooOld),
    'too-young': byLaw('too-young', tooYoung),
    'turns-65-soon': byLaw('turns-65-soon', tooOld, `Berumur 65 tahun dalam ${policy.soonMonths} bulan ke depan.`),
    'birth-unknown': byLaw(
      'birth-unknown',
      tooOld,
      'Tanggal lahir belum diketahui, jadi umurnya belum dapat diperiksa.',
    ),
    'doubtful-identity': byPolicy(policy, 'doubtful-identity', 'Mungkin sama dengan data lain; belum diputuskan.'),
    unattested: byPolicy(
      policy,
      'unattested',
      'Belum ada yang memastikan bahwa orang ini bekerja, padahal peserta harus punya pekerjaan (Permenaker 5/2021).',
    ),
    'desa-unknown': byPolicy(policy, 'desa-unknown', 'Desa tempat tinggalnya belum diketahui.'),
  }
  for (const [code, [condition, sentence]] of Object.entries(lawful) as [GateCode, [Condition, string]][]) {
    const ground = groundOf(condition, on, sentence)
    if (!ground.ok) return ground
    of[code] = byLaw(code, ground.value)
  }
  return done({ ages: ages.value, of: of as Record<GateCode, Ground> })
}

const byLaw = (code: GateCode, because: Because, sentence = because.sentence): Ground => ({
  code,
  kind: because.force,
  article: because.article,
  standing: because.standing,
  warns: because.warns,
  quote: because.cite.quote,
  sentence,
})

const byPolicy = (policy: GatePolicy, code: PolicyCode, sentence: string): Ground => ({
  code,
  kind: 'policy',
  article: `${policy.decidedBy}, ${formatDay(policy.on)}: ${reasonNames[code].toLowerCase()}`,
  standing: 'policy',
  warns: true,
  sentence,
})
