// Oracle: sentences read by a person; amounts and months are those of law.md 4.1.
import { describe, expect, it } from 'vitest'
import { month, monthNumber } from '../basics/month.ts'
import { rupiah } from '../basics/rupiah.ts'
import { explain, floorSentence, gateWarning, unspentSentence, type Case } from './words.ts'

const gate = { possible: 3, sure: 4, full: rupiah(42_000_000), below: rupiah(10_000_000) }
const known = { place: 1204, of: 31_204, coveredUntil: 0, monthsBefore: 0 }
const paid = (months: number, monthsBefore = 0): Case => ({
  ...known,
  monthsBefore,
  fate: 'paid',
  purse: 'DBHCHT 2027',
  tier: 'kept',
  window: { first: monthNumber(month('2027-06')), months, amount: months * 16_800 },
})

describe('the sentence of one person', () => {
  it.each([
    [paid(4), 'Dibayar DBHCHT 2027, Juni 2027–September 2027 (4 bulan, Rp67.200), karena sudah dilindungi keputusan sebelumnya, urutan 1.204 dari 31.204. Santunan kematian penuh (Rp42.000.000) sejak Agustus 2027 atau September 2027, tergantung bacaan; sebelumnya Rp10.000.000.'],
    [paid(3), 'Dibayar DBHCHT 2027, Juni 2027–Agustus 2027 (3 bulan, Rp50.400), karena sudah dilindungi keputusan sebelumnya, urutan 1.204 dari 31.204. Santunan kematian penuh (Rp42.000.000) hanya menurut satu bacaan, sejak Agustus 2027; menurut bacaan lain tetap Rp10.000.000.'],
    [paid(2), 'Dibayar DBHCHT 2027, Juni 2027–Juli 2027 (2 bulan, Rp33.600), karena sudah dilindungi keputusan sebelumnya, urutan 1.204 dari 31.204. Santunan kematian hanya Rp10.000.000: masa bayarnya tidak sampai 3 bulan berturut-turut.'],
    [paid(2, 12), 'Dibayar DBHCHT 2027, Juni 2027–Juli 2027 (2 bulan, Rp33.600), karena sudah dilindungi keputusan sebelumnya, urutan 1.204 dari 31.204. Santunan kematian penuh (Rp42.000.000) sejak Juni 2027.'],
    [{ ...known, fate: 'line', lacks: [{ purse: 'APBD', amount: 196_600 }, { purse: 'Zakat', amount: 0 }] }, 'Belum terbayar, urutan 1.204 dari 31.204: APBD kurang Rp196.600; Zakat menunggu orang yang lebih dahulu.'],
    [{ ...known, fate: 'no-purse', bars: [{ purse: 'Zakat', bar: 'not-asnaf' }, { purse: 'Desa', bar: 'area' }] }, 'Tidak ada sumber dana yang boleh membayar: Zakat belum dinyatakan asnaf; Desa tidak untuk wilayah ini.'],
    [{ ...known, fate: 'covered', coveredUntil: monthNumber(month('2027-12')) }, 'Sudah terlindungi sampai Desember 2027, jadi belum perlu dibayar lagi.'],
    [{ ...known, fate: 'no-window' }, 'Tidak ada sumber dana yang masanya cukup untuk satu jendela utuh.'],
  ] as [Case, string][])('%#', (person, sentence) => {
    expect(explain(person, gate)).toBe(sentence)
  }) // prettier-ignore
})

it('warns of windows under three months and of exactly three, and of nothing else', () => {
  expect(gateWarning({ sure: 5, unsure: 0, short: 0 }, gate)).toBeUndefined()
  expect(gateWarning({ sure: 0, unsure: 0, short: 1200 }, gate)).toBe(
    '1.200 orang dibayar kurang dari 3 bulan berturut-turut: bila meninggal bukan karena kerja, keluarganya hanya menerima Rp10.000.000, bukan Rp42.000.000.',
  )
  expect(gateWarning({ sure: 0, unsure: 7, short: 0 }, gate)).toBe(
    '7 orang dibayar tepat 3 bulan: menurut satu bacaan keluarganya menerima Rp42.000.000, menurut bacaan lain tetap Rp10.000.000. Jadikan 4 bulan agar pasti.',
  )
})

it('says why money is left', () => {
  const next = { next: 0, price: rupiah(201_600) }
  expect(unspentSentence({ why: 'nothing-left' }, 0)).toBe('Habis terpakai.')
  expect(unspentSentence({ why: 'less-than-one', ...next }, 7_200)).toContain(
    'kurang dari biaya satu orang berikutnya (Rp201.600)',
  )
  expect(unspentSentence({ why: 'line-holds', ...next, cheaper: 3 }, 180_000)).toContain('tidak boleh dilompati')
  expect(unspentSentence({ why: 'nobody-waits' }, 5)).toContain('Sisa Rp5')
})

it('names a floor by place and work', () => {
  const name = () => 'Kalisat'
  expect(floorSentence({ kecamatan: '35.09.27', kind: 'nelayan', heads: 1500 }, name)).toBe(
    'Kecamatan Kalisat, Nelayan: sekurang-kurangnya 1.500 orang',
  )
})
