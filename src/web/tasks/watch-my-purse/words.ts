import { formatMonth, type Month } from '../../../domain/basics/month.ts'
import { formatNumber } from '../../../domain/basics/rupiah.ts'
import { withheld } from '../../../domain/coverage/words.ts'
import { purseKindNames } from '../../../domain/funding/words.ts'
import { defineWords } from '../../words/define-words.ts'
import { en } from '../../words/en.ts'
import { id } from '../../words/id.ts'

const n = formatNumber
const from = (first: string, last: string) => `${formatMonth(first as Month)} – ${formatMonth(last as Month)}`

export const useText = defineWords(
  {
    title: id.pages.purse,
    lead: (name: string, kind: string) => `${name} · ${kind}. Anda melihat jumlah, tanpa nama.`,
    kinds: purseKindNames,
    withheld,
    withheldNote:
      'Kelompok di bawah 5 orang disamarkan, kadang beserta satu baris lain, supaya tidak seorang pun dapat dikenali.',
    none: 'Akun Anda belum dihubungkan dengan satu dana',
    noneText: 'Mintalah administrator kabupaten menghubungkan akun ini dengan dana yang Anda isi.',
    step: {
      unplanned: 'Dana Anda belum masuk rencana yang dipilih',
      unplannedText:
        'Perencana kabupaten menyusun siapa yang dibayar. Angkanya tampil di sini setelah rencananya dipilih.',
      planned: 'Menunggu keputusan kabupaten',
      plannedText: 'Rencananya sudah dipilih. Orangnya pasti setelah SK ditandatangani.',
      running: (month: string) => `Berjalan sampai ${month}`,
      runningText: 'Tidak ada yang perlu Anda kerjakan.',
      ending: (month: string) => `Dana Anda berakhir ${month}`,
      endingText: 'Bila ingin meneruskan tanpa jeda, hubungi Disnaker sebelum bulan terakhir.',
      ended: (month: string) => `Dana Anda berakhir ${month}`,
      endedText: 'Bila ingin membiayai lagi, hubungi Disnaker.',
    },
    money: {
      title: 'Uangnya',
      amount: 'Jumlah dana',
      window: from,
      used: 'Terpakai menurut SK',
      planned: 'Terpakai menurut rencana',
      left: 'Sisa',
      leftOf: (share: string) => `${share} dari dana`,
      months: (count: number) => `${n(count)} bulan iuran`,
    },
    people: {
      title: 'Orangnya',
      planned: 'Dalam rencana yang dipilih',
      decreed: 'Dalam SK',
      accepted: 'Diterima BPJS Ketenagakerjaan',
      ofDecreed: 'orang dalam SK',
    },
    months: {
      title: 'Bulan demi bulan',
      lead: (decreed: boolean) =>
        decreed
          ? 'Berapa orang yang dibayar setiap bulan, menurut SK.'
          : 'Berapa orang yang akan dibayar setiap bulan, menurut rencana.',
      month: 'Bulan',
      unit: 'orang',
    },
    paid: {
      title: 'Apa jadinya bulan-bulan itu',
      lead: 'Ditagih, dibayar, dan cocok dengan daftar peserta BPJS Ketenagakerjaan.',
      state: 'Keadaan',
      active: 'Aktif menurut rekonsiliasi',
    },
    where: { title: 'Per kecamatan', caption: 'Kecamatan', unit: 'orang', unknown: 'Belum diketahui' },
    work: { title: 'Per jenis pekerjaan', caption: 'Jenis pekerjaan' },
  },
  {
    title: en.pages.purse,
    lead: (name, kind) => `${name} · ${kind}. You see counts, never names.`,
    kinds: {
      apbd: 'Regency budget (APBD)',
      province: 'Provincial budget',
      dbhcht: 'Tobacco excise share (DBHCHT)',
      village: 'Village money (APBDes)',
      company: 'Company',
      donor: 'Donors',
      zakat: 'Zakat, infaq and alms',
    },
    withheld: 'withheld',
    withheldNote:
      'Groups of fewer than 5 people are withheld, sometimes with one more row, so that nobody can be recognised.',
    none: 'Your account is not yet bound to a purse',
    noneText: 'Ask the regency’s administrator to bind this account to the purse you fill.',
    step: {
      unplanned: 'Your purse is not yet in the chosen plan',
      unplannedText: 'The regency’s planner decides who is paid for. The numbers appear here once the plan is chosen.',
      planned: 'Waiting for the regency’s decree',
      plannedText: 'The plan is chosen. Who is paid for is certain once the decree is signed.',
      running: (month) => `Runs until ${month}`,
      runningText: 'There is nothing for you to do.',
      ending: (month) => `Your purse ends in ${month}`,
      endingText: 'To go on without a gap, talk to the manpower office before the last month.',
      ended: (month) => `Your purse ended in ${month}`,
      endedText: 'To pay again, talk to the manpower office.',
    },
    money: {
      title: 'The money',
      amount: 'Amount',
      window: from,
      used: 'Used by decrees',
      planned: 'Used in the plan',
      left: 'Left',
      leftOf: (share) => `${share} of the purse`,
      months: (count) => `${n(count)} months of contribution`,
    },
    people: {
      title: 'The people',
      planned: 'In the chosen plan',
      decreed: 'In a decree',
      accepted: 'Accepted by the insurer',
      ofDecreed: 'people in a decree',
    },
    months: {
      title: 'Month by month',
      lead: (decreed) =>
        decreed
          ? 'How many people are paid for each month, by decree.'
          : 'How many people will be paid for each month, by the plan.',
      month: 'Month',
      unit: 'people',
    },
    paid: {
      title: 'What became of those months',
      lead: 'Billed, paid, and in agreement with the insurer’s list of participants.',
      state: 'State',
      active: 'Active according to reconciliation',
    },
    where: { title: 'By kecamatan', caption: 'Kecamatan', unit: 'people', unknown: 'Not known' },
    work: { title: 'By kind of work', caption: 'Kind of work' },
  },
)

export type Text = ReturnType<typeof useText>
