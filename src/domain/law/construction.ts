import type { Day } from '../basics/day.ts'
import { monthOfDay } from '../basics/month.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { formatRupiah, rupiah, type Rupiah } from '../basics/rupiah.ts'
import { because, type Because } from './cite.ts'
import { find, type Found } from './find.ts'
import type { NotKnown } from './lookup.ts'
import { reliefOf } from './relief.ts'
import { formatPercent, shareOf } from './share.ts'

/** By the value of the contract without value added tax, or by the wages of a month where they are known. */
export type ConstructionAsked = { on: Day } & ({ contract: Rupiah } | { wages: Rupiah })

/** One slice of the contract and what it adds. */
export type SlicePart = { programme: 'jkk' | 'jkm'; over: Rupiah; amount: Rupiah }

export type ConstructionContribution = {
  jkk: Rupiah
  jkm: Rupiah
  total: Rupiah
  slices: SlicePart[]
  /** Another total that a relief may give, with the name of the open question. */
  open: { total: Rupiah; question: string }[]
  because: Because[]
}

/**
 * JKK and JKM of a building project: progressive slices of the contract, each rate on its own slice only.
 * @cite pp-44-2015 pasal jasa konstruksi, nomornya belum terlihat
 * @cite permenaker-5-2021 Pasal 65 dan 71
 */
export function constructionContribution(
  asked: ConstructionAsked,
): Outcome<ConstructionContribution, NotKnown | { code: 'value-not-counted'; value: Rupiah }> {
  const value = 'contract' in asked ? asked.contract : asked.wages
  if (!(value > 0)) return refused({ code: 'value-not-counted', value })
  const plain = 'contract' in asked ? byContract(asked.on, value) : byWages(asked.on, value)
  return plain.ok ? done(withRelief(plain.value, asked)) : plain
}

function byContract(on: Day, contract: Rupiah): Outcome<ConstructionContribution, NotKnown> {
  const rules = find(['jkk.construction.slices', 'jkm.construction.slices'], on)
  if (!rules.ok) return rules
  const [jkk, jkm] = [rules.value['jkk.construction.slices'], rules.value['jkm.construction.slices']]
  const slices = [...slicesOf('jkk', jkk, contract), ...slicesOf('jkm', jkm, contract)]
  const sum = (programme: string) =>
    rupiah(slices.reduce((all, one) => all + (one.programme === programme ? one.amount : 0), 0))
  const reasons = [jkk.because(sentenceOf(jkk, contract, sum('jkk'))), jkm.because(sentenceOf(jkm, contract, sum('jkm')))] // prettier-ignore
  return done({
    jkk: sum('jkk'),
    jkm: sum('jkm'),
    total: rupiah(sum('jkk') + sum('jkm')),
    slices,
    open: [],
    because: reasons,
  })
}

function byWages(on: Day, wages: Rupiah): Outcome<ConstructionContribution, NotKnown> {
  const rules = find(['construction.wages.percent'], on)
  if (!rules.ok) return rules
  const rule = rules.value['construction.wages.percent']
  const [jkk, jkm] = (['jkk', 'jkm'] as const).map((code) => shareOf(wages, rule.line(code).percent ?? 0)) as [Rupiah, Rupiah] // prettier-ignore
  const sentence = `Dari upah sebulan ${formatRupiah(wages)}: JKK ${formatPercent(rule.line('jkk').percent ?? 0)}, JKM ${formatPercent(rule.line('jkm').percent ?? 0)}.`
  return done({ jkk, jkm, total: rupiah(jkk + jkm), slices: [], open: [], because: [rule.because(sentence)] })
}

/**
 * What was left to pay in 2020 is not asked: the full amount stands, and the relieved one is named beside it.
 * @cite pp-49-2020 Pasal 12
 */
export function withRelief(plain: ConstructionContribution, asked: ConstructionAsked): ConstructionContribution {
  const month = monthOfDay(asked.on)
  const rule = 'contract' in asked ? 'jkk.construction.slices' : 'construction.wages.percent'
  const found = reliefOf(rule, { sector: 'other', month, payer: 'employer' })
  const question = found?.payer.question
  if (!found || !question) return plain
  const { relief, payer, name } = found
  const left = 100 - relief.percent
  const total = rupiah(shareOf(plain.jkk, 100_000, left) + shareOf(plain.jkm, 100_000, left))
  const sentence = `${relief.label.id} mungkin berlaku atas sisa tagihan; dijawab penuh, bacaan lain ${formatRupiah(total)}.`
  const reasons = [relief.cite, payer.cite].map((cite) => because(name, month, cite, sentence))
  return { ...plain, open: [{ total, question }], because: [...plain.because, ...reasons] }
}

const slicesOf = (programme: 'jkk' | 'jkm', rule: Found, contract: number): SlicePart[] =>
  (rule.value.slices ?? [])
    .filter(({ over }) => contract > over)
    .map(({ over, up_to, percent }) => ({ programme, over: rupiah(over), amount: shareOf(Math.min(contract, up_to ?? contract) - over, percent) })) // prettier-ignore

const sentenceOf = (rule: Found, contract: number, amount: number): string =>
  `${rule.label.id} ${formatRupiah(contract)} tanpa PPN: ${formatRupiah(amount)}.`

/**
 * The value of a contract without value added tax, in whole rupiah, rounded down: what E-Jakon counts with. A practice,
 * so it warns; nothing here divides by itself.
 * @cite praktik-ejakon perhitungan
 */
export function withoutVat(gross: Rupiah, on: Day): Outcome<{ net: Rupiah; because: Because[] }, NotKnown> {
  const rules = find(['construction.vat'], on)
  if (!rules.ok) return rules
  const rule = rules.value['construction.vat']
  const net = rupiah(Math.floor((gross * 100_000) / (100_000 + rule.percent())))
  return done({ net, because: [rule.because(`${formatRupiah(gross)} tanpa PPN ${formatPercent(rule.percent())}: ${formatRupiah(net)}.`)] }) // prettier-ignore
}
