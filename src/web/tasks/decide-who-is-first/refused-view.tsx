import { Stack } from '@mantine/core'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Empty } from '../../parts/empty/empty.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { Section } from '../../parts/section/section.tsx'
import { refusals } from '../../../domain/priority/reasons.ts'
import type { Summary } from './data.ts'
import { GroundTable } from './ground-table.tsx'
import { PeopleTable } from './people-table.tsx'
import { useText } from './words.ts'

/** Why people are refused, on which ground, how many, and who. */
export function RefusedView({ run }: { run: Summary }) {
  const text = useText()
  const filter = useFilter({ q: '', kind: '', area: '', alasan: '' })
  const refused = run.reasons.filter((reason) => reason.outcome === 'refused')
  const warned = run.reasons.filter((reason) => reason.outcome === 'warning')
  if (refused.length === 0 && warned.length === 0) return <Empty title={text.refused.none} />
  return (
    <Stack gap="lg">
      <Section title={text.refused.title} lead={text.refused.lead}>
        <GroundTable
          caption={text.refused.title}
          reasons={refused}
          chosen={filter.value.alasan}
          onChoose={(alasan) => filter.set({ alasan: alasan === filter.value.alasan ? '' : alasan })}
        />
      </Section>
      <Section title={text.refused.people} bare>
        <PeopleTable
          label={text.refused.table}
          verdict="refused"
          filter={filter}
          reason={filter.value.alasan}
          tools={
            <PickOne
              label={text.refused.reason}
              value={filter.value.alasan}
              onChange={(alasan) => filter.set({ alasan })}
              options={refusals.map((code) => ({ value: code, label: text.reasons[code] }))}
              any={text.refused.anyReason}
            />
          }
        />
      </Section>
      {warned.length > 0 && (
        <Section title={text.refused.warnings} lead={text.refused.warningsLead}>
          <GroundTable caption={text.refused.warnings} reasons={warned} />
        </Section>
      )}
    </Stack>
  )
}
