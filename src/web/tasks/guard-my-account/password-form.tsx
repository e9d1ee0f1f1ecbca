import { Button, PasswordInput, Stack } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useDone } from '../../parts/done/use-done.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { useChangePassword } from './data.ts'
import { useText } from './words.ts'

const shortest = 10

export function PasswordForm() {
  const text = useText().password
  const change = useChangePassword()
  const done = useDone()
  const [now, setNow] = useState('')
  const [next, setNext] = useState('')
  const [tried, setTried] = useState(false)
  const fault = next.length < shortest ? text.tooShort : next === now ? text.same : undefined

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (fault || !now) return
    change.mutate(
      { now, next },
      {
        onSuccess: () => {
          done(text.done)
          setNow('')
          setNext('')
          setTried(false)
        },
      },
    )
  }

  return (
    <Section title={text.title} lead={text.lead}>
      <form onSubmit={submit}>
        <Stack maw={440}>
          <PasswordInput
            label={text.now}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': text.show, tabIndex: 0 }}
            value={now}
            onChange={(event) => setNow(event.currentTarget.value)}
          />
          <PasswordInput
            label={text.next}
            description={text.nextHint}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': text.show, tabIndex: 0 }}
            value={next}
            error={tried ? fault : undefined}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          <Problem error={change.error} />
          <Button type="submit" variant="default" loading={change.isPending}>
            {text.act}
          </Button>
        </Stack>
      </form>
    </Section>
  )
}
