import { Button } from '@mantine/core'
import { IconBed, IconBriefcase, IconBriefcaseOff, IconHome2, IconUserQuestion, IconUserX } from '@tabler/icons-react'
import type { Answer } from '../../../domain/registry/attestation.ts'
import type { Text } from './words.ts'
import css from './confirm.module.css'

const others = [
  ['does_not_work', IconBriefcaseOff],
  ['ill', IconBed],
  ['moved', IconHome2],
  ['dead', IconUserX],
  ['unknown', IconUserQuestion],
] as const

/** Six big buttons, the common answer first and widest: within reach of one thumb. */
export function AnswerButtons({
  text,
  name,
  onAnswer,
}: {
  text: Text
  name: string
  onAnswer: (answer: Answer) => void
}) {
  return (
    <div role="group" aria-label={text.card.question(name)} className={css.answers}>
      <Button
        size="xl"
        className={css.works}
        leftSection={<IconBriefcase size={24} aria-hidden />}
        onClick={() => onAnswer('works')}
      >
        {text.short.works}
      </Button>
      {others.map(([answer, Icon]) => (
        <Button
          key={answer}
          size="lg"
          variant="default"
          className={css.other}
          leftSection={<Icon size={21} aria-hidden />}
          onClick={() => onAnswer(answer)}
        >
          {text.short[answer]}
        </Button>
      ))}
    </div>
  )
}
