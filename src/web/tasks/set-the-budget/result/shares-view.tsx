import { SimpleGrid, Text } from '@mantine/core'
import { Bars } from '../../../parts/bars/bars.tsx'
import { Section } from '../../../parts/section/section.tsx'
import { useAreas, type Result, type Scenario } from '../data.ts'
import { useText } from '../words.ts'

/** People of no known desa stand below the kecamatan. */
const unknownLast = (a: { code: string }, b: { code: string }): number => Number(a.code === '') - Number(b.code === '')

/** Who is reached: by kecamatan, by kind of work, by floor, and on which ground. */
export function SharesView({ one, result }: { one: Scenario; result: Result }) {
  const text = useText()
  const words = text.result
  const areas = useAreas()
  const { summary } = result
  const kindName = (code: string) => text.kinds[code as keyof typeof text.kinds] ?? code
  const fates = (['below', 'no-purse', 'covered', 'no-window'] as const).map((fate) => ({
    key: fate,
    label: words.fates[fate],
    value: (summary.fates[fate] ?? 0) + (fate === 'below' ? (summary.fates.line ?? 0) : 0),
    of: summary.candidates,
    tone: fate === 'covered' ? ('good' as const) : ('wait' as const),
  }))
  const tiers = (['kept', 'floor', 'rank'] as const).map((tier) => ({
    key: tier,
    label: words.tiers[tier],
    value: summary.paidBy[tier],
    of: summary.candidates,
    tone: 'good' as const,
  }))
  return (
    <>
      <Section title={words.why}>
        <Bars
          caption={words.why}
          unit={text.people(summary.candidates)}
          rows={[...tiers, ...fates].filter(({ value }) => value > 0)}
        />
        {result.weighted && <Text size="sm">{words.weighted(result.weighted.objective, result.weighted.bound)}</Text>}
        {!result.proven && <Text size="sm">{words.notProven}</Text>}
      </Section>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Section title={words.shares}>
          <Bars
            caption={words.shares}
            unit={words.shareUnit}
            rows={[...summary.kecamatan].sort(unknownLast).map(({ code, paid, of }) => ({
              key: code,
              label: code === '' ? words.noArea : areas.name(code),
              value: paid,
              of,
            }))}
          />
        </Section>
        <div>
          <Section title={words.kindsTitle}>
            <Bars
              caption={words.kindsTitle}
              unit={words.shareUnit}
              rows={summary.kinds.map(({ code, paid, of }) => ({ key: code, label: kindName(code), value: paid, of }))}
            />
          </Section>
          {one.floors.length > 0 && (
            <div style={{ marginTop: 16 }}>
              <Section title={words.floors}>
                <Bars
                  caption={words.floors}
                  unit={words.shareUnit}
                  rows={summary.floors.map(({ floor, paid }, at) => ({
                    key: String(at),
                    label: text.floors.of(
                      floor.kecamatan ? areas.name(floor.kecamatan) : '',
                      floor.kind ? kindName(floor.kind) : '',
                    ),
                    value: Math.min(paid, floor.heads),
                    of: floor.heads,
                    tone: paid >= floor.heads ? ('good' as const) : ('wait' as const),
                  }))}
                />
              </Section>
            </div>
          )}
        </div>
      </SimpleGrid>
    </>
  )
}
