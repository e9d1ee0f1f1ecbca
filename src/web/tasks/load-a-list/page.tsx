import { formatDay } from '../../../domain/basics/day.ts'
import { formatNumber } from '../../../domain/basics/rupiah.ts'
import { useMay } from '../../net/session.ts'
import type { Column } from '../../parts/data-table/column.ts'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Section } from '../../parts/section/section.tsx'
import { useLists, useWaiting, type Line, type ListFilter } from './data.ts'
import css from './load-a-list.module.css'
import { StateOfList } from './state-of-list.tsx'
import { UploadPanel } from './upload-panel.tsx'
import { useText, type Text } from './words.ts'
import { dayInJakarta } from '../../net/today.ts'

/** All lists, and the door through which new ones come. */
export default function ListsPage() {
  const text = useText()
  const may = useMay()
  const filter = useFilter<ListFilter>({ q: '', state: '' })
  const lists = useLists(filter.query)
  const waiting = useWaiting().data?.rows ?? []
  const [first] = waiting

  return (
    <Page title={text.title} lead={text.lead}>
      {first && may('ingest.load') && (
        <NextStep
          title={text.step.wait(waiting.length)}
          because={text.step.waitBecause}
          label={text.step.look}
          to={`/daftar/${first.id}`}
        />
      )}
      {may('ingest.load') && <UploadPanel text={text} />}
      <Section title={text.table.title} bare>
        <DataTable
          label={text.table.label}
          source={lists}
          filter={filter}
          search={text.table.search}
          tools={
            <PickOne
              label={text.table.state}
              any={text.table.anyState}
              value={filter.value.state}
              options={Object.entries(text.states).map(([value, label]) => ({ value, label }))}
              onChange={(state) => filter.set({ state })}
            />
          }
          rowKey={(line) => String(line.id)}
          columns={columnsOf(text)}
          open={(line) => `/daftar/${line.id}`}
          empty={
            <Empty title={text.table.empty}>{may('ingest.load') ? text.table.emptyText : text.table.emptyReader}</Empty>
          }
        />
      </Section>
    </Page>
  )
}

function columnsOf(text: Text): Column<Line>[] {
  const people = ({ counts }: Line) => (counts ? counts.kept + counts.doubtful + counts.refused : 0)
  return [
    { key: 'file', head: text.table.file, cell: (line) => line.fileName, card: 'title', width: 200 },
    { key: 'sender', head: text.table.sender, cell: (line) => <Sender text={text} line={line} />, width: 180 },
    {
      key: 'rows',
      head: text.table.rows,
      cell: (line) => (line.counts ? text.table.of(line.counts.kept, people(line)) : '—'),
      align: 'end',
      width: 130,
    },
    {
      key: 'bad',
      head: text.table.bad,
      cell: ({ counts }) => (counts ? formatNumber(counts.doubtful + counts.refused) : '—'),
      align: 'end',
      width: 90,
    },
    { key: 'day', head: text.table.day, cell: (line) => formatDay(dayInJakarta(line.loadedAt)), width: 150 },
    { key: 'state', head: text.table.state, cell: (line) => <StateOfList text={text} list={line} />, card: 'badge', width: 180 }, // prettier-ignore
  ]
}

function Sender({ text, line }: { text: Text; line: Line }) {
  return (
    <>
      {line.sender}
      <small className={css.under}>{text.kinds[line.kind]}</small>
    </>
  )
}
