import { useState } from 'react'
import { Money } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { examples, type SampleWorker } from '../../parts/data-table/examples.ts'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { useText } from './words.ts'

/** A table over rows that are already here, with everything a table can do. */
export function SampleTable() {
  const text = useText()
  const filter = useFilter({ q: '', sort: 'name', desa: '' })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['w1']))
  const { q, desa, sort } = filter.value
  const key = sort.replace('-', '') as keyof SampleWorker
  const rows = examples
    .filter((row) => row.name.toLowerCase().includes(q.toLowerCase()) && (!desa || row.desa === desa))
    .sort((a, b) => (sort.startsWith('-') ? -1 : 1) * String(a[key]).localeCompare(String(b[key])))
  return (
    <DataTable
      label={text.people}
      rows={rows}
      rowKey={(row) => row.id}
      filter={filter}
      search={text.searchPeople}
      tools={
        <PickOne
          label={text.desa}
          value={desa}
          onChange={(picked) => filter.set({ desa: picked })}
          options={[...new Set(examples.map((row) => row.desa))].map((name) => ({ value: name, label: name }))}
          any="–"
        />
      }
      chosen={chosen}
      onChoose={setChosen}
      open={() => '/galeri'}
      height="420px"
      columns={[
        { key: 'name', head: text.name, cell: (row) => row.name, sort: true, card: 'title', width: 180 },
        { key: 'work', head: text.work, cell: (row) => row.work, sort: true },
        { key: 'desa', head: text.desa, cell: (row) => row.desa },
        { key: 'dues', head: text.dues, cell: (row) => <Money amount={row.dues} per="month" />, align: 'end' },
        {
          key: 'state',
          head: text.state,
          cell: (row) => <StateBadge tone={row.state}>{row.says}</StateBadge>,
          card: 'badge',
        },
      ]}
    />
  )
}
