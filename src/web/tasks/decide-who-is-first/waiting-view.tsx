import { Stack } from '@mantine/core'
import { waits } from '../../../domain/priority/reasons.ts'
import { Bars } from '../../parts/bars/bars.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Section } from '../../parts/section/section.tsx'
import type { Summary } from './data.ts'
import { GroundTable } from './ground-table.tsx'
import { PeopleTable } from './people-table.tsx'
import { useText } from './words.ts'

/** Who waits for what, and where somebody must go and look. */
export function WaitingView({ run }: { run: Summary }) {
  const text = useText()
  const filter = useFilter({ q: '', kind: '', area: '', kurang: '' })
  const waiting = run.reasons.filter((reason) => reason.outcome === 'waits')
  if (waiting.length === 0) return <Empty title={text.waiting.none} />
  return (
    <Stack gap="lg">
      <Section title={text.waiting.title} lead={text.waiting.lead}>
        <GroundTable
          caption={text.waiting.title}
          reasons={waiting}
          chosen={filter.value.kurang}
          onChoose={(kurang) => filter.set({ kurang: kurang === filter.value.kurang ? '' : kurang })}
        />
      </Section>
      {run.unattested.length > 0 && (
        <Section title={text.waiting.byKecamatan} lead={text.waiting.byKecamatanLead}>
          <Bars
            caption={text.waiting.byKecamatan}
            unit={text.waiting.unit}
            rows={run.unattested.map(({ code, name, count }) => ({
              key: code ?? '',
              label: name ?? text.waiting.unknownArea,
              value: count,
              tone: 'wait' as const,
            }))}
          />
        </Section>
      )}
      <Section title={text.waiting.people} bare>
        <PeopleTable
          label={text.waiting.table}
          verdict="waits"
          filter={filter}
          reason={filter.value.kurang}
          tools={
            <PickOne
              label={text.refused.reason}
              value={filter.value.kurang}
              onChange={(kurang) => filter.set({ kurang })}
              options={waits.map((code) => ({ value: code, label: text.reasons[code] }))}
              any={text.refused.anyReason}
              width={260}
            />
          }
        />
      </Section>
    </Stack>
  )
}
