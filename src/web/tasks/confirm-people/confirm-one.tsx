import { useState } from 'react'
import type { Answer } from '../../../domain/registry/attestation.ts'
import { AnswerButtons } from './answer-buttons.tsx'
import { AskMore, type Question } from './ask-more.tsx'
import type { Line, Said } from './data.ts'
import { PersonCard, type Work } from './person-card.tsx'
import type { Text } from './words.ts'

type Props = { text: Text; line: Line; on: string; heading?: boolean; onSay: (said: Said) => void }

/** One person and what may be said of them. Give it the worker as `key`: its state is about one person. */
export function ConfirmOne({ text, line, on, heading, onSay }: Props) {
  const [work, setWork] = useState<Work>({})
  const [asking, setAsking] = useState<{ question: Question; answer: Answer }>()

  function say(answer: Answer, more: Partial<Said> = {}) {
    setAsking(undefined)
    onSay({ answer, on, ...(answer === 'works' && work), ...more })
  }
  function answer(answer: Answer) {
    if (answer === 'dead' || answer === 'ill') return setAsking({ question: answer, answer })
    if (answer === 'works' && !line.kindOfWork && !work.kindOfWork) return setAsking({ question: 'work', answer })
    say(answer)
  }

  return (
    <>
      <PersonCard text={text} line={line} work={work} onWork={setWork} heading={heading} />
      <AnswerButtons text={text} name={line.name} onAnswer={answer} />
      <AskMore
        text={text}
        name={line.name}
        question={asking?.question}
        onClose={() => setAsking(undefined)}
        onSay={(more) => asking && say(asking.answer, more)}
      />
    </>
  )
}
