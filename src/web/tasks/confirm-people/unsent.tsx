import { Button, Group } from '@mantine/core'
import { Problem } from '../../parts/problem/problem.tsx'
import type { useAnswers } from './use-answers.ts'
import type { Text } from './words.ts'
import css from './confirm.module.css'

/** Answers that did not reach the server, each to be sent again or discarded. */
export function UnsentList({ text, answers }: { text: Text; answers: ReturnType<typeof useAnswers> }) {
  return answers.unsent.map((one) => (
    <div key={one.clientId} className={css.unsent}>
      <p>{text.failed(one.line.name)}</p>
      <Problem error={one.error} />
      <Group gap="xs">
        <Button size="sm" onClick={() => void answers.again(one)}>
          {text.retry}
        </Button>
        <Button size="sm" variant="default" onClick={() => answers.drop(one.line.id)}>
          {text.drop}
        </Button>
      </Group>
    </div>
  ))
}
