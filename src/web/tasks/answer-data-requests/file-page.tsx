import { Button, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { requestKinds, rightsOfPersons, type RequestKind } from '../../../domain/access/privacy-request.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { ChoosePerson } from './choose-person.tsx'
import { useFile, type Line } from './data.ts'
import { useText } from './words.ts'

/** `2026-11-23T14:05` where the reader is: what a datetime field takes. */
const nowHere = () =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(new Date()).replace(' ', 'T')

export default function FileRequestPage() {
  const text = useText()
  const done = useDone()
  const navigate = useNavigate()
  const file = useFile()
  const [person, setPerson] = useState<Line>()
  const [kind, setKind] = useState<RequestKind>('see')
  const [received, setReceived] = useState(nowHere)
  const [requester, setRequester] = useState('')
  const [proof, setProof] = useState('')
  const [asks, setAsks] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!person) return
    const receivedAt = new Date(received).toISOString()
    file.mutate(
      { body: { kind, worker: person.id, receivedAt, requester, proof, asks } },
      {
        onSuccess: ({ id }) => {
          done(text.form.done)
          void navigate({ to: `/permintaan-data/${id}` })
        },
      },
    )
  }

  return (
    <Page title={text.form.title} lead={text.form.lead} back={{ to: '/permintaan-data', label: text.one.back }} narrow>
      <Section title={text.form.person}>
        <ChoosePerson text={text} person={person} onChoose={setPerson} />
      </Section>
      {person && (
        <Section title={text.form.kind}>
          <form onSubmit={submit}>
            <Stack gap="md">
              <Radio.Group label={text.form.kind} value={kind} onChange={(next) => setKind(next)}>
                <Stack gap="sm" mt="xs">
                  {requestKinds.map((one) => (
                    <Radio
                      key={one}
                      value={one}
                      label={text.kinds[one]}
                      description={`${text.form.kindHints[one]} (${rightsOfPersons[one].right})`}
                    />
                  ))}
                </Stack>
              </Radio.Group>
              <TextInput
                type="datetime-local"
                label={text.form.received}
                value={received}
                max={nowHere()}
                onChange={(event) => setReceived(event.currentTarget.value || nowHere())}
              />
              <TextInput
                label={text.form.requester}
                description={text.form.requesterHint}
                value={requester}
                onChange={(event) => setRequester(event.currentTarget.value)}
                required
              />
              <TextInput
                label={text.form.proof}
                description={text.form.proofHint}
                value={proof}
                onChange={(event) => setProof(event.currentTarget.value)}
              />
              <Textarea
                label={text.form.asks}
                value={asks}
                autosize
                minRows={3}
                onChange={(event) => setAsks(event.currentTarget.value)}
              />
              <Problem error={file.error} />
              <Button type="submit" loading={file.isPending}>
                {text.form.act}
              </Button>
            </Stack>
          </form>
        </Section>
      )}
    </Page>
  )
}
