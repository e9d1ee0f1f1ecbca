import { formatRupiah } from '../../../../domain/basics/rupiah.ts'
import { Count, Money } from '../../../parts/amounts/amounts.tsx'
import { DataTable } from '../../../parts/data-table/data-table.tsx'
import { Section } from '../../../parts/section/section.tsx'
import type { Result, Scenario } from '../data.ts'
import { useText } from '../words.ts'
import css from './purse-results.module.css'

type Row = { at: number; name: string; money: number; result: Result['purses'][number] }

/** Of each purse: people, months, money spent of what was free, why some is left, and what a million more buys. */
export function PurseResults({ one, result }: { one: Scenario; result: Result }) {
  const text = useText()
  const words = text.result
  const rows = one.purses.map(({ name, amount, committed }, at): Row => {
    return { at, name, money: Math.max(0, amount - committed), result: result.purses[at]! }
  })
  return (
    <Section title={words.purses} bare>
      <DataTable
        label={text.table(words.purses)}
        rows={rows}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: 'name', head: words.purse, cell: ({ name }) => <strong>{name}</strong>, card: 'title', width: 150 },
          {
            key: 'heads',
            head: words.heads,
            cell: ({ result }) => <Count of={result.heads} />,
            align: 'end',
            width: 80,
          },
          {
            key: 'months',
            head: words.personMonths,
            cell: ({ result }) => <Count of={result.personMonths} />,
            align: 'end',
            width: 110,
          },
          { key: 'spent', head: words.spent, cell: (row) => <Spent row={row} />, align: 'end', width: 210 },
          { key: 'left', head: words.left, cell: ({ result }) => <Left result={result} />, width: 280 },
          {
            key: 'million',
            head: words.million,
            cell: ({ result: { million } }) => words.millionBuys(million.heads, million.lost),
            width: 130,
          },
        ]}
      />
    </Section>
  )
}

function Spent({ row: { money, result } }: { row: Row }) {
  const { scenarios } = useText()
  return (
    <>
      <Money amount={result.spent} /> {scenarios.of} <span className={css.nowrap}>{formatRupiah(money)}</span>
      <span className={css.track} aria-hidden>
        <span style={{ width: `${money > 0 ? (result.spent / money) * 100 : 0}%` }} />
      </span>
    </>
  )
}

function Left({ result: { unspent, left } }: Pick<Row, 'result'>) {
  const words = useText().result.unspent
  switch (unspent.why) {
    case 'less-than-one':
      return <>{words['less-than-one'](left, unspent.price ?? 0)}</>
    case 'nothing-left':
      return <>{words['nothing-left']()}</>
    default:
      return <>{words[unspent.why](left)}</>
  }
}
