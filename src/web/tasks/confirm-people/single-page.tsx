import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay, isDay } from '../../../domain/basics/day.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useRefresh } from '../../net/use-api.ts'
import { ConfirmOne } from './confirm-one.tsx'
import { usePerson } from './data.ts'
import { todayHere } from './today-here.ts'
import { UnsentList } from './unsent.tsx'
import { useAnswers } from './use-answers.ts'
import { useText } from './words.ts'
import css from './confirm.module.css'

/** One named person is confirmed: reached from their page, also when somebody vouched before. */
export default function ConfirmSinglePage() {
  const text = useText()
  const done = useDone()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const { worker }: { worker?: string } = useParams({ strict: false })
  const person = usePerson(Number(worker))
  const [today] = useState(todayHere)
  const to = `/pekerja/${worker ?? ''}`
  const answers = useAnswers((line, said, undo) => {
    done(text.done(line.name, text.short[said.answer]), { undo })
    void refresh(['/api/registry']).then(() => navigate({ to }))
  })
  const line = person.data
  return (
    <Page title={line?.name ?? text.title} back={{ to, label: text.single.back }} narrow>
      <Problem error={person.error} />
      {!line ? (
        !person.error && <Waiting rows={6} />
      ) : (
        <div className={css.whole}>
          {line.attested && isDay(line.attestedOn) && (
            <p>
              {text.single.already(
                text.answers[line.attested as keyof typeof text.answers],
                formatDay(line.attestedOn),
              )}
            </p>
          )}
          <UnsentList text={text} answers={answers} />
          <ConfirmOne
            key={line.id}
            text={text}
            line={line}
            on={today}
            heading={false}
            onSay={(said) => void answers.give(line, said)}
          />
        </div>
      )}
    </Page>
  )
}
