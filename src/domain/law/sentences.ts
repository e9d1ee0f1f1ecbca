import { dayOfMonthOf, formatDay, monthOf, yearOf, type Day } from '../basics/day.ts'
import { formatMonth, type Month } from '../basics/month.ts'
import { formatRupiah } from '../basics/rupiah.ts'
import { payerNames, type Payer } from './payer.ts'
import type { ReliefFound } from './relief.ts'
import { formatPercent } from './share.ts'
import type { Line, MilliPercent, Said } from './shape.ts'

/** What a line of a table is called; in English where `law/` says so. */
export const lineLabel = ({ label, en = label }: Line): Said => ({ id: label, en })

/**
 * The reasons of what the page Hitung shows, in the office's language, which counts, and in English. Quotations of the
 * law are never translated; they stand beside the sentence.
 */
export const sentences = {
  label: (label: Said): Said => both(label, (words) => `${words}.`),
  amount: (label: Said, amount: number): Said => both(label, (words) => `${words}: ${formatRupiah(amount)}.`),

  bracket: (income: number, bracket: number, base: number, month: Month): Said => ({
    id: `Penghasilan ${formatRupiah(income)} termasuk lapisan ${bracket}, dasarnya ${formatRupiah(base)} untuk ${formatMonth(month)}.`,
    en: `An income of ${formatRupiah(income)} falls into bracket ${bracket}; its base is ${formatRupiah(base)} for ${englishMonth(month)}.`,
  }),
  roundedDown: (counted: number): Said => ({
    id: `Penghasilan dihitung ${formatRupiah(counted)}: dibulatkan ke bawah.`,
    en: `The income is counted as ${formatRupiah(counted)}: rounded down.`,
  }),
  tariff: (label: Said, amount: number, month: Month): Said => ({
    id: `${label.id}: ${formatRupiah(amount)} untuk ${formatMonth(month)}.`,
    en: `${label.en}: ${formatRupiah(amount)} for ${englishMonth(month)}.`,
  }),
  relief: ({ relief: { label }, reduced, payer: { open } }: ReliefFound, payer: Payer | 'employer'): Said => {
    const who = payer === 'employer' ? { id: 'pemberi kerja', en: 'the employer' } : { id: payerNames[payer], en: payersInEnglish[payer] } // prettier-ignore
    if (reduced && open)
      return { id: `${label.id} dihitung untuk pembayar ${who.id}; belum pasti.`, en: `${label.en} is counted when ${who.en} pays; unsettled.` } // prettier-ignore
    if (reduced)
      return { id: `${label.id} berlaku untuk pembayar ${who.id}.`, en: `${label.en} holds when ${who.en} pays.` }
    if (open)
      return { id: `${label.id} belum pasti untuk pembayar ${who.id}; dihitung penuh.`, en: `${label.en} is unsettled when ${who.en} pays; counted in full.` } // prettier-ignore
    return { id: `${label.id} tidak berlaku untuk pembayar ${who.id}; iuran dibayar penuh.`, en: `${label.en} does not hold when ${who.en} pays; the contribution is paid in full.` } // prettier-ignore
  },

  medical: {
    id: 'Ditanggung menurut kebutuhan medis, tanpa batas biaya.',
    en: 'Covered by medical need, without a ceiling.',
  },
  homeCareLabel: { id: 'Perawatan di rumah', en: 'Home care' },
  homeCare: (amount: number, years: number): Said => ({
    id: `Perawatan di rumah: paling banyak ${formatRupiah(amount)}, paling lama ${years} tahun.`,
    en: `Home care: at most ${formatRupiah(amount)}, for ${plural(years, 'year')} at longest.`,
  }),
  atMost: (label: Said, amount: number): Said => ({
    id: `${label.id}: paling banyak ${formatRupiah(amount)}.`,
    en: `${label.en}: at most ${formatRupiah(amount)}.`,
  }),
  unable: (months: number, from: number, percent: MilliPercent, base: number, monthly: number): Said => ({
    id: `${months} bulan mulai bulan ke-${from}: ${formatPercent(percent)} dari ${formatRupiah(base)}, sebulan ${formatRupiah(monthly)}.`,
    en: `${plural(months, 'month')} from month ${from} on: ${formatPercent(percent)} of ${formatRupiah(base)}, ${formatRupiah(monthly)} a month.`,
  }),
  times: (times: number, base: number): Said => ({
    id: `${times} kali dasar ${formatRupiah(base)}: ${formatRupiah(times * base)}.`,
    en: `${times} times the base of ${formatRupiah(base)}: ${formatRupiah(times * base)}.`,
  }),
  prosthesis: (percent: MilliPercent): Said => ({
    id: `Harga patokan rumah sakit pemerintah ditambah ${formatPercent(percent)}, dan rehabilitasi medik.`,
    en: `The price of a public hospital and ${formatPercent(percent)} more, and medical rehabilitation.`,
  }),

  childrenAtMost: (most: number): Said => ({
    id: `Paling banyak ${most} anak.`,
    en: `At most ${plural(most, 'child', 'children')}.`,
  }),
  schoolFromWork: {
    id: 'Karena kerja: beasiswa tanpa syarat masa iuran.',
    en: 'From work: a scholarship without months of contributions to wait for.',
  },
  schoolMonths: (paid: number, inRow: number, needed: number): Said => ({
    id: `Masa iuran ${paid} bulan, berturut-turut ${inRow} bulan; diperlukan ${needed} bulan.`,
    en: `${plural(paid, 'month')} of contributions, ${inRow} in a row; ${needed} are needed.`,
  }),
  married: { id: 'Anak sudah menikah: beasiswa berakhir.', en: 'The child is married: the scholarship ends.' },
  worksTooLong: {
    id: 'Anak bekerja menerima upah lebih dari enam bulan: beasiswa berakhir.',
    en: 'The child has worked for a wage for more than six months: the scholarship ends.',
  },
  worksAllowed: {
    id: 'Pekerjaan anak ini tidak mengakhiri beasiswa.',
    en: 'The work of this child does not end the scholarship.',
  },
  tooOldForSchool: (age: number): Said => ({
    id: `Anak sudah berumur ${age} tahun: beasiswa berakhir.`,
    en: `The child has reached ${age} years of age: the scholarship ends.`,
  }),
  schoolYear: (level: Said, yearly: number, years: number, until: Day): Said => ({
    id: `${level.id}: ${formatRupiah(yearly)} setahun, paling lama ${years} tahun; sampai ${formatDay(until)}.`,
    en: `${level.en}: ${formatRupiah(yearly)} a year, for ${plural(years, 'year')} at most; until ${englishDay(until)}.`,
  }),
  schoolBack: (years: number, amount: number): Said => ({
    id: `Dibayar ke belakang ${years} tahun ajaran: ${formatRupiah(amount)}.`,
    en: `Paid back for ${plural(years, 'school year')}: ${formatRupiah(amount)}.`,
  }),
}

const payersInEnglish: Record<Payer, string> = {
  apbd: 'the regency (APBD)',
  province: 'the province (APBD)',
  apbn: 'the state (APBN)',
  dbhcht: 'the tobacco excise share (DBHCHT)',
  village: 'the village (APBDes)',
  company: 'a company',
  donor: 'a donor',
  zakat: 'zakat and alms',
  self: 'the worker',
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const both = ({ id, en }: Said, write: (words: string) => string): Said => ({ id: write(id), en: write(en) })

// prettier-ignore
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const englishMonth = (of: Month): string => `${months[Number(of.slice(5, 7)) - 1]} ${of.slice(0, 4)}`
const englishDay = (on: Day): string => `${dayOfMonthOf(on)} ${months[monthOf(on) - 1]} ${yearOf(on)}`
