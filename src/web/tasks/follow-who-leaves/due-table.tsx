import { Anchor, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { formatMonth, type Month } from '../../../domain/basics/month.ts'
import type { Ending } from '../../../domain/enrolment/line.ts'
import { useMay } from '../../net/session.ts'
import { DayText, MonthText } from '../../parts/amounts/amounts.tsx'
import { useConfirm } from '../../parts/confirm/use-confirm.tsx'
import type { Column } from '../../parts/data-table/column.ts'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { useEnd, type EndingDue } from './data.ts'
import { useText } from './words.ts'

type DueTableProps = { label: string; none: string; rows: readonly EndingDue[]; decide: boolean }

/** Who should leave or perhaps leave; where a person decides, with the act beside each. */
export function DueTable({ label, none, rows, decide }: DueTableProps) {
  const { due: words, why, unnamed } = useText()
  const may = useMay()
  const confirm = useConfirm()
  const done = useDone()
  const end = useEnd()
  const nameOf = (one: EndingDue) => one.name ?? unnamed(one.worker)
  const go = async (one: EndingDue) => {
    const body = words.body(why[one.why] ?? one.why, formatMonth(one.from as Month))
    if (!(await confirm({ title: words.confirm(nameOf(one)), body, act: words.act, danger: true }))) return
    const { worker, decree, from } = one
    await end.mutateAsync({ body: { worker, decree, from, why: one.why as Ending } }).then(
      ({ freed }) => done(words.done(freed)),
      () => undefined,
    )
  }
  const columns: Column<EndingDue>[] = [
    { key: 'name', head: words.name, cell: (one) => <Anchor inherit component={Link} to={`/pekerja/${one.worker}`}>{nameOf(one)}</Anchor>, card: 'title', width: 160 },
    { key: 'area', head: words.area, cell: (one) => one.desaName ?? '–', width: 110 },
    { key: 'why', head: words.why, cell: (one) => why[one.why] ?? one.why, width: 130 },
    { key: 'since', head: words.since, cell: (one) => <DayText on={one.since} />, width: 130 },
    { key: 'from', head: words.from, cell: (one) => <MonthText of={one.from} />, width: 120 },
    { key: 'decree', head: words.decree, cell: (one) => <Anchor inherit component={Link} to={`/sk/keputusan/${one.decree}`}>{one.decreeNumber}</Anchor>, width: 150 },
  ] // prettier-ignore
  if (decide && may('enrolment.propose'))
    columns.push({
      key: 'act',
      head: words.act,
      cell: (one) => (
        <Button size="compact-sm" variant="default" onClick={() => void go(one)} aria-label={words.actOf(nameOf(one))}>
          {words.act}
        </Button>
      ),
      width: 80,
    })
  return (
    <>
      <Problem error={end.error} />
      <DataTable
        label={label}
        rows={rows}
        rowKey={({ proposal, no }) => `${proposal}/${no}`}
        columns={columns}
        empty={<Empty title={none} />}
        height="50vh"
      />
    </>
  )
}
