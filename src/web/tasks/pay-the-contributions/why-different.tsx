import type { ReactNode } from 'react'
import { Reasons, type Reason } from '../../parts/reasons/reasons.tsx'
import type { Bill } from './data.ts'
import { useText, type Text } from './words.ts'

/** Why the amounts of a month are what they are: late joiners, deaths, endings, prices; and the price with its article. */
export function WhyDifferent({ bills }: { bills: readonly Bill[] }) {
  const text = useText()
  const reasons = bills.flatMap((bill) => reasonsOf(text, bill))
  return <Reasons reasons={reasons.length > 0 ? reasons : [{ text: text.why.same, tone: 'good' }]} />
}

export function PriceOf({ bills }: { bills: readonly Bill[] }) {
  const { why } = useText()
  const first = bills.find(({ kind }) => kind === 'bill')
  const prices = first?.reasons.prices ?? []
  const differ = new Set(prices.map(({ amount }) => amount)).size > 1
  const shown = differ ? prices : prices.filter(({ sector }) => sector === 'other')
  return (
    <Reasons
      reasons={shown.flatMap(({ sector, amount, because, open }) => [
        { text: why.price(amount, sector === 'transport'), article: because.at(-1)?.article } satisfies Reason,
        ...open.map(({ amount: other, question }): Reason => ({ text: why.priceOpen(other, question), tone: 'wait' })),
      ])}
    />
  )
}

function reasonsOf({ why, kinds }: Text, bill: Bill): Reason[] {
  const { differs, why: counts = {} } = bill.reasons
  const said = (text: ReactNode, tone: Reason['tone']): Reason => ({ text, cite: `${kinds[bill.kind]} ${bill.id}`, ...(tone && { tone }) }) // prettier-ignore
  const words: Record<string, (count: number) => string> = { ...why, price: why.priceChanged } as never
  return [
    ...(differs ? [said(why.differs(differs.people, differs.decreed, differs.billed), 'note')] : []),
    // A changed price stands on a credit and on a supplement: it is told once.
    ...Object.entries(counts)
      .filter(([code]) => code !== 'price' || bill.kind === 'supplement')
      .map(([code, count]) => said((words[code] ?? why.other)(count), bill.kind === 'credit' ? 'wait' : 'plain')),
  ]
}
