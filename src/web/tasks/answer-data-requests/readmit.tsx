import { Button, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useDone } from '../../parts/done/use-done.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { useReadmit, type Request } from './data.ts'
import type { Text } from './words.ts'

/** Lets an erased person in again, who asks for it and shows the number that was erased. */
export function Readmit({ text, request }: { text: Text; request: Request }) {
  const { readmit } = text.one
  const done = useDone()
  const send = useReadmit()
  const [nik, setNik] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    send.mutate({ path: { request: request.id }, body: { nik } }, { onSuccess: () => done(readmit.done) })
  }
  return (
    <Section title={readmit.title}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <p>{readmit.text}</p>
          <TextInput
            label={readmit.nik}
            value={nik}
            inputMode="numeric"
            autoComplete="off"
            pattern="[0-9]{16}"
            required
            onChange={(event) => setNik(event.currentTarget.value)}
          />
          <Problem error={send.error} />
          <Button type="submit" variant="default" loading={send.isPending}>
            {readmit.act}
          </Button>
        </Stack>
      </form>
    </Section>
  )
}
