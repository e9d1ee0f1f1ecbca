import { formatNumber, formatRupiah } from '../../../domain/basics/rupiah.ts'
import { defineWords } from '../../words/define-words.ts'

const n = formatNumber
const rp = formatRupiah

/** Sentences of one person's calendar of cover. */
export const useCoverText = defineWords(
  {
    title: 'Kalender perlindungan',
    lead: 'Bulan demi bulan, menurut SK, tagihan, pembayaran, dan rekonsiliasi.',
    none: 'Belum ada SK yang menyebut orang ini, jadi belum ada bulan yang dibayar kabupaten.',
    year: (year: number) => `Tahun ${year}`,
    open: (month: string) => `Telusuri ${month}`,
    full: {
      title: 'Santunan kematian penuh',
      both: (day: string) => `Mulai ${day}, menurut kedua bacaan`,
      strict: (day: string, needs: number) =>
        `Mulai ${day} menurut bacaan ketat (${n(needs)} bulan berturut-turut tanpa putus)`,
      kind: (day: string, needs: number) =>
        `Mulai ${day} menurut bacaan longgar (${n(needs)} bulan, jeda tidak menghapus)`,
      strictExpected: (month: string, needs: number) =>
        `Belum menurut bacaan ketat; mulai ${month} bila terus dibayar (${n(needs)} bulan berturut-turut)`,
      kindExpected: (month: string, needs: number) =>
        `Belum menurut bacaan longgar; mulai ${month} bila terus dibayar (${n(needs)} bulan)`,
      never: 'Belum: belum ada bulan yang dibayar',
      note: 'Sebelum hari itu keluarganya hanya menerima biaya pemakaman. Permenaker 1/2025 dibaca dua cara; keduanya ditunjukkan.',
    },
    arrears: {
      title: 'Tunggakan',
      none: 'Tidak ada',
      some: (count: number, amount: number) => `${n(count)} bulan, ${rp(amount)}`,
      lapsed: 'Perlindungan berhenti karena tiga bulan berturut-turut tidak dibayar',
      lapses: (month: string) => `Bila tidak dibayar, perlindungan berhenti mulai ${month}`,
    },
    repair: {
      title: 'Bila dibayar hari ini',
      nothing: 'Tidak ada yang perlu dibayar',
      pays: (amount: number, months: string) => `${rp(amount)} untuk ${months}`,
      unbroken: 'Bulan-bulannya tersambung tanpa putus.',
      restarts: 'Perlindungan mulai lagi dari hari ini; hitungan bulan menurut bacaan ketat mulai dari awal.',
      least: (amount: number, month: string) =>
        `Paling sedikit ${rp(amount)} untuk ${month}: itu yang mencegah perlindungan berhenti.`,
      full: (day: string) => `Santunan penuh lalu mulai ${day}.`,
    },
    days: {
      title: 'Tiga hari yang berbeda',
      decree: 'SK',
      decreed: 'Ditetapkan',
      paid: 'Pertama dibayar',
      covered: 'Terlindungi mulai',
      active: 'Aktif menurut rekonsiliasi',
      notYet: 'belum',
      decreeOpen: 'Buka SK',
    },
  },
  {
    title: 'Cover calendar',
    lead: 'Month by month, by decree, bill, payment and reconciliation.',
    none: 'No decree names this person yet, so the regency pays no month.',
    year: (year) => `Year ${year}`,
    open: (month) => `Walk from ${month}`,
    full: {
      title: 'Full death benefit',
      both: (day) => `From ${day}, on both readings`,
      strict: (day, needs) => `From ${day} on the strict reading (${n(needs)} months in a row without a gap)`,
      kind: (day, needs) => `From ${day} on the kind reading (${n(needs)} months, a gap takes nothing away)`,
      strictExpected: (month, needs) =>
        `Not yet on the strict reading; from ${month} if payment goes on (${n(needs)} months in a row)`,
      kindExpected: (month, needs) =>
        `Not yet on the kind reading; from ${month} if payment goes on (${n(needs)} months)`,
      never: 'Not yet: no month is paid',
      note: 'Before that day the family gets the funeral grant only. Permenaker 1/2025 is read in two ways; both are shown.',
    },
    arrears: {
      title: 'Arrears',
      none: 'None',
      some: (count, amount) => `${n(count)} months, ${rp(amount)}`,
      lapsed: 'Protection rests: three months in a row were not paid',
      lapses: (month) => `If nothing is paid, protection rests from ${month}`,
    },
    repair: {
      title: 'If paid today',
      nothing: 'Nothing has to be paid',
      pays: (amount, months) => `${rp(amount)} for ${months}`,
      unbroken: 'The months join up without a gap.',
      restarts: 'Protection begins anew today; on the strict reading the count begins anew, too.',
      least: (amount, month) => `At least ${rp(amount)} for ${month}: that keeps protection from resting.`,
      full: (day) => `The full benefit then holds from ${day}.`,
    },
    days: {
      title: 'Three different days',
      decree: 'Decree',
      decreed: 'Decreed',
      paid: 'First paid',
      covered: 'Protected from',
      active: 'Active by reconciliation of',
      notYet: 'not yet',
      decreeOpen: 'Open the decree',
    },
  },
)
export type CoverText = ReturnType<typeof useCoverText>
