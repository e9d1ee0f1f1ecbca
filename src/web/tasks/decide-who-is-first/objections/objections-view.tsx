import { Button } from '@mantine/core'
import { useState } from 'react'
import type { GateCode } from '../../../../domain/priority/reasons.ts'
import { useMay } from '../../../net/session.ts'
import { DayText } from '../../../parts/amounts/amounts.tsx'
import { DataTable } from '../../../parts/data-table/data-table.tsx'
import { Empty } from '../../../parts/empty/empty.tsx'
import { PickOne } from '../../../parts/filters/pick-one.tsx'
import { useFilter } from '../../../parts/filters/use-filter.ts'
import { Section } from '../../../parts/section/section.tsx'
import { StateBadge } from '../../../parts/state-badge/state-badge.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { useObjections, type Objection } from '../data.ts'
import { useText } from '../words.ts'

/** Objections with their clocks; answered in a dialog. */
export function ObjectionsView({ worker }: { worker?: number }) {
  const text = useText()
  const words = text.objections
  const may = useMay()
  const filter = useFilter({ keadaan: '' })
  const state = (filter.value.keadaan || undefined) as Objection['state'] | undefined
  const objections = useObjections({ ...(state && { state }), ...(worker !== undefined && { worker }) })
  const [answering, setAnswering] = useState<Objection>()
  if (worker !== undefined && objections.rows.length === 0) return null
  return (
    <Section title={worker === undefined ? words.title : text.decision.earlier} lead={words.lead} bare>
      <DataTable
        label={words.table}
        source={objections}
        rowKey={(one) => String(one.id)}
        filter={filter}
        tools={
          worker === undefined && (
            <PickOne
              label={words.state}
              value={filter.value.keadaan}
              onChange={(keadaan) => filter.set({ keadaan })}
              options={(['open', 'granted', 'denied'] as const).map((one) => ({
                value: one,
                label: words.states[one],
              }))}
              any={words.any}
            />
          )
        }
        empty={<Empty title={words.none}>{words.noneLead}</Empty>}
        columns={[
          {
            key: 'name',
            head: words.about,
            cell: (one) => one.name ?? text.order.worker(one.worker),
            card: 'title',
            width: 160,
          },
          {
            key: 'said',
            head: words.against,
            cell: (one) => (
              <>
                {one.against ? text.reasons[one.against as GateCode] : text.decision.rank}
                {one.said ? ` — ${one.said} (${words.by(one.by)})` : ` — ${words.hidden}`}
                {one.answer && <em> {one.answer}</em>}
              </>
            ),
            width: 320,
          },
          { key: 'due', head: words.due, cell: (one) => <DayText on={one.due} />, width: 140 },
          { key: 'state', head: words.state, cell: (one) => <State one={one} />, card: 'badge', width: 150 },
          {
            key: 'answer',
            head: words.answer,
            cell: (one) =>
              one.state !== 'open' || !may('priority.answer') ? (
                '–'
              ) : one.mine ? (
                words.own
              ) : (
                <Button size="xs" onClick={() => setAnswering(one)}>
                  {words.answer}
                </Button>
              ),
            width: 120,
          },
        ]}
      />
      <AnswerDialog objection={answering} onClose={() => setAnswering(undefined)} />
    </Section>
  )
}

function State({ one }: { one: Objection }) {
  const { objections: words } = useText()
  if (one.clock === 'late') return <StateBadge tone="bad">{words.clocks.late}</StateBadge>
  if (one.clock === 'soon') return <StateBadge tone="wait">{words.clocks.soon}</StateBadge>
  if (one.state === 'open') return <StateBadge tone="note">{words.states.open}</StateBadge>
  return <StateBadge tone={one.state === 'granted' ? 'good' : 'plain'}>{words.states[one.state]}</StateBadge>
}
