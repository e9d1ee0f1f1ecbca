import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { isKindOfWork, kindCodes } from '../../../domain/registry/kind-of-work.ts'
import type { Said } from './data.ts'
import type { Text } from './words.ts'
import css from './confirm.module.css'
import { workName } from '../../words/work-names.ts'
import { todayInJakarta } from '../../net/today.ts'

export type Question = 'dead' | 'ill' | 'work'

type Props = {
  text: Text
  name: string
  question: Question | undefined
  onClose: () => void
  onSay: (more: Partial<Said>) => void
}

/** What an answer needs before it counts: when somebody died, that illness is sealed, what work it is. */
export function AskMore({ text, name, question, onClose, onSay }: Props) {
  return (
    <Modal opened={question !== undefined} onClose={onClose} title={question && text[question].title(name)} centered>
      {question && <Form text={text} question={question} onSay={onSay} />}
    </Modal>
  )
}

function Form({ text, question, onSay }: { text: Text; question: Question; onSay: (more: Partial<Said>) => void }) {
  const [diedOn, setDiedOn] = useState('')
  const [kind, setKind] = useState<string | null>(null)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (question === 'dead') onSay(diedOn === '' ? {} : { diedOn })
    else if (question === 'ill') onSay({})
    else if (isKindOfWork(kind)) onSay({ kindOfWork: kind })
  }
  return (
    <form onSubmit={submit} className={css.more}>
      <p>{text[question].body}</p>
      {question === 'dead' && (
        <TextInput
          type="date"
          label={text.dead.on}
          value={diedOn}
          max={todayInJakarta()}
          onChange={(event) => setDiedOn(event.currentTarget.value)}
        />
      )}
      {question === 'work' && (
        <Select
          data-autofocus
          label={text.card.work}
          data={kindCodes.map((code) => ({ value: code, label: workName(code) }))}
          value={kind}
          searchable
          onChange={setKind}
        />
      )}
      <Button type="submit" size="lg" fullWidth disabled={question === 'work' && kind === null}>
        {text[question].act}
      </Button>
    </form>
  )
}
