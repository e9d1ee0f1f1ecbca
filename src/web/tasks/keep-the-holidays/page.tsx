import { Button, Modal } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { useMay } from '../../net/session.ts'
import { todayInJakarta } from '../../net/today.ts'
import { DayText } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { Figure, Figures } from '../../parts/figure/figure.tsx'
import { Filters } from '../../parts/filters/filters.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { AddForm } from './add-form.tsx'
import { useAddHoliday, useCalendar, useRemoveHoliday, type CalendarDay } from './data.ts'
import { LoadFile } from './load-file.tsx'
import { useText } from './words.ts'
import { YearView } from './year-view.tsx'

/** The days the office does not work: the national ones as known, and its own, each with its source. */
export default function KeepTheHolidays() {
  const text = useText()
  const may = useMay()
  const done = useDone()
  const [thisYear] = useState(() => Number(todayInJakarta().slice(0, 4)))
  const filter = useFilter({ tahun: String(thisYear) })
  const year = /^20(1[4-9]|[2-9]\d)$/.test(filter.value.tahun) ? Number(filter.value.tahun) : thisYear
  const calendar = useCalendar(year)
  const remove = useRemoveHoliday()
  const add = useAddHoliday()
  const [adding, setAdding] = useState(false)
  const edits = may('law.calendar')

  async function takeOut(row: CalendarDay) {
    const { on, kind, name, source } = row
    await remove.mutateAsync({ path: { on } })
    done(text.removed(formatDay(on as Day)), { undo: () => add.mutateAsync({ body: { on, kind, name, source } }) })
  }

  const rows = calendar.data?.rows ?? []
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        edits && (
          <Button leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {text.add}
          </Button>
        )
      }
    >
      <Filters>
        <PickOne
          label={text.year}
          value={String(year)}
          onChange={(tahun) => filter.set({ tahun })}
          options={[-2, -1, 0, 1, 2].map((step) => {
            const value = String(thisYear + step)
            return { value, label: value }
          })}
        />
      </Filters>
      <Problem error={calendar.error ?? remove.error ?? add.error} onRetry={() => void calendar.refetch()} />
      {calendar.isPending || !calendar.data ? (
        <Waiting rows={8} />
      ) : (
        <>
          <Figures>
            <Figure
              value={calendar.data.workingDays}
              of={daysIn(year)}
              label={text.workingDays}
              ofLabel={text.ofDays(daysIn(year)).replace(/^\S+ /, '')}
            />
          </Figures>
          <YearView year={year} rows={rows} />
          <Section title={text.list(year)} lead={text.clock} bare>
            <DataTable
              label={text.list(year)}
              rows={rows}
              rowKey={(row) => row.on}
              empty={<Empty title={text.nothing(year)}>{text.nothingText}</Empty>}
              columns={[
                { key: 'on', head: text.day, width: 180, card: 'title', cell: (row) => <DayText on={row.on} /> },
                { key: 'name', head: text.name, cell: (row) => row.name },
                { key: 'kind', head: text.kind, width: 150, cell: (row) => text.kinds[row.kind] },
                {
                  key: 'source',
                  head: text.source,
                  cell: (row) => row.source,
                },
                {
                  key: 'who',
                  head: text.who,
                  width: 190,
                  card: 'badge',
                  cell: (row) => (
                    <StateBadge tone={row.own ? 'note' : row.standing === 'remembered' ? 'wait' : 'plain'}>
                      {row.own ? text.own : row.standing === 'remembered' ? text.toCheck : text.national}
                    </StateBadge>
                  ),
                },
                ...(edits
                  ? [
                      {
                        key: 'acts',
                        head: text.acts,
                        width: 110,
                        cell: (row: CalendarDay) =>
                          row.own && (
                            <Button
                              size="xs"
                              variant="default"
                              aria-label={text.removeDay(formatDay(row.on as Day))}
                              onClick={() => void takeOut(row)}
                            >
                              {text.remove}
                            </Button>
                          ),
                      },
                    ]
                  : []),
              ]}
            />
          </Section>
        </>
      )}
      {edits && <LoadFile />}
      <Modal opened={adding} onClose={() => setAdding(false)} title={text.addTitle}>
        <AddForm
          year={year}
          onDone={(on) => {
            setAdding(false)
            filter.set({ tahun: on.slice(0, 4) })
            done(text.added(formatDay(on)), { undo: () => remove.mutateAsync({ path: { on } }) })
          }}
        />
      </Modal>
    </Page>
  )
}

const daysIn = (year: number): number => (new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? 366 : 365)
