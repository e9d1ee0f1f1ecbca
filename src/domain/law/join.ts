import { addDays, formatDay, type Day } from '../basics/day.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import type { Because } from './cite.ts'
import { ageWindow, groundOf, type Condition } from './eligibility.ts'
import { find } from './find.ts'
import { yearsLater } from './later.ts'
import type { NotKnown } from './lookup.ts'

/** Who pays the worker a wage, if anybody: it decides the segment, and whose duty the contribution is. */
export const wagePayers = ['nobody', 'company', 'foundation', 'regency'] as const
export type WagePayer = (typeof wagePayers)[number]

export type JoinAsked = {
  on: Day
  birth: Day
  works: boolean
  alive: boolean
  /** A trusted NIK is known. */
  nik: boolean
  wageFrom: WagePayer
  /** Kinds of work already registered as a non-wage member. */
  registeredJobs: number
  /** Somebody else already pays a contribution for the month. */
  paidByOther?: boolean
}

export type JoinAnswer = {
  /** `may-not` only where a rule says so; `unsettled` where readings differ or a practice decides. */
  verdict: 'may' | 'may-not' | 'unsettled'
  segment: 'own-account' | 'wage'
  /** Who may register this worker. */
  registeredBy: { code: string; label: string }[]
  reasons: Because[]
  warnings: Because[]
  questions: string[]
}

/**
 * May this person be registered as a worker without a wage, on a day? An employer's duty that is only our reading is a
 * warning with its reason; a wage from an ordinary employer decides.
 * @cite permenaker-5-2021 pasal belum terlihat
 * @cite pp-49-2023 Pasal 5
 * @cite pilihan-bahu satu pembayar
 */
export function mayJoin(asked: JoinAsked): Outcome<JoinAnswer, NotKnown> {
  const { on } = asked
  const window = ageWindow(on)
  if (!window.ok) return window
  const rules = find(['segments', 'register.by', 'bpu.jobs.most', 'payer.one', 'bpu.age.under'], on)
  if (!rules.ok) return rules
  const found = rules.value
  const reasons: Because[] = []
  const warnings: Because[] = []
  const questions: string[] = []
  const { oldest, youngest, tooOld, tooYoung, under } = window.value
  if (asked.birth <= oldest) reasons.push(tooOld)
  const firm: [boolean, Condition, string][] = [
    [!asked.alive, 'bpu.alive', 'Sudah meninggal dunia.'],
    [!asked.works, 'bpu.working', 'Tidak mempunyai pekerjaan pada hari ini.'],
    [!asked.nik, 'bpu.nik', 'Belum ada NIK yang sah.'],
    [asked.wageFrom === 'company', 'pu.employer-duty', 'Menerima upah: didaftarkan oleh pemberi kerjanya.'],
  ]
  const soft: [boolean, Condition, string][] = [
    [asked.wageFrom === 'foundation', 'pu.foundation-teacher', 'Digaji yayasan: mungkin kewajiban yayasan sebagai pemberi kerja.'], // prettier-ignore
    [asked.wageFrom === 'regency', 'pu.non-asn', 'Dibayar pemerintah daerah: mungkin wajib didaftarkan pejabatnya sebagai pegawai non-ASN.'], // prettier-ignore
  ]
  for (const [group, into] of [
    [firm, reasons],
    [soft, warnings],
  ] as const)
    // prettier-ignore
    for (const [happened, condition, sentence] of group) {
      if (!happened) continue
      const ground = groundOf(condition, on, sentence)
      // Before the duty existed there is nothing to warn of.
      if (ground.ok) into.push(ground.value)
    }
  if (warnings.length > 0) questions.push('employer-duty')
  if (asked.paidByOther) reasons.push(found['payer.one'].because('Bulan ini sudah dibayar oleh sumber dana lain.'))
  const most = found['bpu.jobs.most']
  if (asked.registeredJobs >= most.number())
    reasons.push(most.because(`Sudah terdaftar untuk ${asked.registeredJobs} pekerjaan; paling banyak ${most.number()}.`)) // prettier-ignore
  let doubtful = asked.registeredJobs === 1
  if (doubtful) {
    const ground = groundOf('bpu.not-insured', on, 'Sudah menjadi peserta BPU; kantor Jember mengembalikannya.')
    if (!ground.ok) return ground
    warnings.push(ground.value, most.because(`Brosur membolehkan ${most.number()} jenis pekerjaan.`))
    questions.push('second-job')
  }
  if (asked.birth > youngest) {
    doubtful = true
    warnings.push(tooYoung)
    questions.push('minimum-age')
  }
  const birthday = yearsLater(asked.birth, under)
  if (birthday > on && birthday <= addDays(on, 365)) {
    warnings.push(found['bpu.age.under'].because(`Berumur ${under} tahun pada ${formatDay(birthday)}; sesudah terdaftar tidak dikeluarkan.`)) // prettier-ignore
    questions.push('turns-65')
  }
  const wage = asked.wageFrom === 'company'
  const registeredBy = wage ? [{ code: 'employer', label: 'Pemberi kerja' }] : (found['register.by'].value.list ?? [])
  return done({
    verdict: reasons.length > 0 ? 'may-not' : doubtful ? 'unsettled' : 'may',
    segment: wage ? 'wage' : 'own-account',
    registeredBy: registeredBy.map(({ code, label }) => ({ code, label })),
    reasons: reasons.length > 0 ? reasons : [found.segments.because(wage ? 'Penerima upah.' : 'Pekerja di luar hubungan kerja atau pekerja mandiri.')], // prettier-ignore
    warnings,
    questions: [...new Set(questions)],
  })
}
