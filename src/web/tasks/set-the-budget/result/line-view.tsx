import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatRupiah } from '../../../../domain/basics/rupiah.ts'
import { Count } from '../../../parts/amounts/amounts.tsx'
import { DataTable } from '../../../parts/data-table/data-table.tsx'
import { Empty } from '../../../parts/empty/empty.tsx'
import { Section } from '../../../parts/section/section.tsx'
import type { Scenario } from '../data.ts'
import { useText } from '../words.ts'

const first = 6

/** The people who are next, and how much each purse that may pay for them lacks. */
export function LineView({ one }: { one: Scenario }) {
  const [all, setAll] = useState(false)
  const text = useText()
  const words = text.result
  return (
    <Section title={words.line} lead={words.lineLead} bare>
      <DataTable
        label={text.table(words.line)}
        rows={all ? one.waiting : one.waiting.slice(0, first)}
        rowKey={({ worker }) => String(worker)}
        foot={
          !all &&
          one.waiting.length > first && (
            <Button variant="default" size="xs" m="xs" onClick={() => setAll(true)}>
              {words.lineAll(one.waiting.length)}
            </Button>
          )
        }
        columns={[
          { key: 'rank', head: words.rank, cell: ({ rank }) => <Count of={rank} />, align: 'end', width: 80 },
          {
            key: 'name',
            head: words.name,
            cell: ({ name, worker }) => name ?? words.worker(worker),
            card: 'title',
            width: 170,
          },
          {
            key: 'work',
            head: words.work,
            cell: ({ kind }) => text.kinds[kind as keyof typeof text.kinds] ?? '–',
            width: 140,
          },
          { key: 'area', head: words.area, cell: ({ kecamatan }) => kecamatan ?? '–', width: 120 },
          {
            key: 'lacks',
            head: words.lacks,
            cell: ({ options }) =>
              options
                .map(({ purse, lacks }) => {
                  const { name } = one.purses[purse]!
                  return lacks > 0 ? words.lack(name, formatRupiah(lacks)) : words.holds(name)
                })
                .join('; '),
            width: 320,
          },
        ]}
        empty={<Empty title={words.lineNobody} />}
      />
    </Section>
  )
}
