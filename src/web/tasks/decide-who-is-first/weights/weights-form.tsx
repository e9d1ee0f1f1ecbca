import { Fieldset, NumberInput, SimpleGrid, Text } from '@mantine/core'
import type { Weights } from '../data.ts'
import { useText } from '../words.ts'

/** Every weight as a whole number, grouped as the office talks of them. */
export function WeightsForm({ weights, onChange }: { weights: Weights; onChange: (weights: Weights) => void }) {
  const { weights: words } = useText()
  const set = (change: Partial<Weights>) => onChange({ ...weights, ...change })
  return (
    <>
      <Group title={words.welfare} lead={words.welfareLead} columns={5}>
        {weights.decile.map((points, at) => (
          <Points
            key={at}
            label={words.decile(at + 1)}
            value={points}
            onChange={(value) => set({ decile: weights.decile.map((other, index) => (index === at ? value : other)) })}
          />
        ))}
        <Points
          label={words.decileUnknown}
          value={weights.decileUnknown}
          onChange={(decileUnknown) => set({ decileUnknown })}
        />
      </Group>
      <Group title={words.household} columns={3}>
        <Points
          label={words.extremePoor}
          value={weights.extremePoor}
          onChange={(extremePoor) => set({ extremePoor })}
        />
        <Points
          label={words.breadwinner}
          value={weights.breadwinner}
          onChange={(breadwinner) => set({ breadwinner })}
        />
        <Points label={words.disability} value={weights.disability} onChange={(disability) => set({ disability })} />
        <Points label={words.dependant} value={weights.dependant} onChange={(dependant) => set({ dependant })} />
        <Points
          label={words.dependantsUpTo}
          value={weights.dependantsUpTo}
          onChange={(dependantsUpTo) => set({ dependantsUpTo })}
        />
      </Group>
      <Group title={words.danger} columns={3}>
        {(['low', 'medium', 'high'] as const).map((danger) => (
          <Points
            key={danger}
            label={words.dangers[danger]}
            value={weights.danger[danger]}
            onChange={(value) => set({ danger: { ...weights.danger, [danger]: value } })}
          />
        ))}
      </Group>
      <Group title={words.groups} columns={5}>
        {(Object.keys(weights.group) as (keyof Weights['group'])[]).map((group) => (
          <Points
            key={group}
            label={words.group[group]}
            value={weights.group[group]}
            onChange={(value) => set({ group: { ...weights.group, [group]: value } })}
          />
        ))}
      </Group>
    </>
  )
}

function Group({
  title,
  lead,
  columns,
  children,
}: {
  title: string
  lead?: string
  columns: number
  children: React.ReactNode
}) {
  return (
    <Fieldset legend={title} mt="md">
      {lead && (
        <Text size="sm" c="var(--ink-soft)" mb="xs">
          {lead}
        </Text>
      )}
      <SimpleGrid cols={{ base: 2, sm: 3, lg: columns }} spacing="sm">
        {children}
      </SimpleGrid>
    </Fieldset>
  )
}

function Points({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <NumberInput
      label={label}
      value={value}
      onChange={(next) => onChange(typeof next === 'number' ? next : Number(next) || 0)}
      min={0}
      max={1000}
      allowDecimal={false}
      clampBehavior="strict"
    />
  )
}
