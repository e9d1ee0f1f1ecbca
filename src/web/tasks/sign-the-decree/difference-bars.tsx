import { Button, Group, Text } from '@mantine/core'
import { Count } from '../../parts/amounts/amounts.tsx'
import { Section } from '../../parts/section/section.tsx'
import type { Part, ProposalDetail } from './data.ts'
import { useText } from './words.ts'

type DifferenceBarsProps = {
  difference: ProposalDetail['difference']
  previousNumber: string | null
  /** Shows the people of one part in the table below. */
  onShow: (part: Part) => void
}

/** What a decree changes against the one before: four counts, each of which opens its people. */
export function DifferenceBars({ difference, previousNumber, onShow }: DifferenceBarsProps) {
  const text = useText()
  const { proposal: words } = text
  const parts: [Part, string][] = [
    ['added', words.added],
    ['kept', words.kept],
    ['changed', words.changedPeople],
    ['ended', words.ended],
  ]
  return (
    <Section title={words.difference(previousNumber)}>
      {previousNumber === null && difference.ended === 0 ? (
        <Text>{words.first}</Text>
      ) : (
        <Group gap="sm">
          {parts.map(([part, label]) => (
            <Button key={part} variant="default" onClick={() => onShow(part)} disabled={difference[part] === 0}>
              {label}: <Count of={difference[part]} />
            </Button>
          ))}
        </Group>
      )}
    </Section>
  )
}
