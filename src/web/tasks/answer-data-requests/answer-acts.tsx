import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useDone } from '../../parts/done/use-done.tsx'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { CorrectValues, type Values } from './correct-values.tsx'
import { useAnswer, type Request } from './data.ts'
import { Refuse } from './refuse.tsx'
import type { Text } from './words.ts'
import css from './requests.module.css'

/** What an officer does about a running request: meet it, in the way of its kind, or say why not. */
export function AnswerActs({ text, request }: { text: Text; request: Request }) {
  const done = useDone()
  const answer = useAnswer()
  const [note, setNote] = useState('')
  const [values, setValues] = useState<Values>({})
  const [refusing, setRefusing] = useState(false)
  const words = text.one[request.kind]

  if (request.state === 'agreed') return <p className={css.soft}>{text.one.erase.waiting}</p>
  function meet() {
    const corrected = request.kind === 'correct' ? { values } : {}
    answer.mutate(
      { path: { request: request.id }, body: { act: 'meet', answer: note, ...corrected } },
      { onSuccess: () => done(text.one.done) },
    )
  }
  return (
    <>
      <Section title={words.title} lead={words.text}>
        <div className={css.form}>
          {request.kind === 'see' && (
            <LinkButton to={`/permintaan-data/${request.id}/data`}>{text.one.see.open}</LinkButton>
          )}
          {request.kind === 'correct' && <CorrectValues text={text} values={values} onChange={setValues} />}
          <Textarea
            className={css.wide}
            label={text.one.note}
            value={note}
            autosize
            minRows={2}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {!refusing && <Problem error={answer.error} />}
          <Button
            variant={request.kind === 'see' ? 'default' : 'filled'}
            color={request.kind === 'erase' ? 'red' : undefined}
            loading={answer.isPending}
            onClick={meet}
          >
            {words.act}
          </Button>
        </div>
      </Section>
      <div>
        <Button variant="subtle" onClick={() => setRefusing(true)}>
          {text.one.refuse}
        </Button>
      </div>
      <Refuse text={text} request={request} opened={refusing} onClose={() => setRefusing(false)} />
    </>
  )
}
