import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useDone } from '../../parts/done/use-done.tsx'
import { Facts } from '../../parts/facts/facts.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { useBeginCode, useEndCode, useFinishCode, useSecondCode, type SecondCodeKey } from './data.ts'
import { useText } from './words.ts'

/** Turning the second code on (password, key, first code) and off again (password). */
export function SecondCode() {
  const text = useText()
  const state = useSecondCode()
  const begin = useBeginCode()
  const end = useEndCode()
  const done = useDone()
  const [password, setPassword] = useState('')
  const on = state.data === true

  function turnedOff() {
    done(text.code.offDone)
    begin.reset()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (on) end.mutate(password, { onSuccess: turnedOff })
    else begin.mutate(password)
    setPassword('')
  }

  return (
    <Section
      title={text.code.title}
      lead={text.code.lead}
      actions={<StateBadge tone={on ? 'good' : 'plain'}>{on ? text.code.on : text.code.off}</StateBadge>}
    >
      {begin.data && !on ? (
        <FirstCode codeKey={begin.data} />
      ) : (
        <form onSubmit={submit}>
          <Stack maw={440}>
            <PasswordInput
              label={text.code.confirmWithPassword}
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': text.password.show, tabIndex: 0 }}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <Problem error={begin.error ?? end.error ?? state.error} />
            <Button type="submit" variant="default" disabled={!password} loading={begin.isPending || end.isPending}>
              {on ? text.code.end : text.code.begin}
            </Button>
          </Stack>
        </form>
      )}
    </Section>
  )
}

function FirstCode({ codeKey: { totpURI, backupCodes } }: { codeKey: SecondCodeKey }) {
  const text = useText().code
  const finish = useFinishCode()
  const done = useDone()
  const [code, setCode] = useState('')
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  return (
    <Stack>
      <p>{text.secretLead}</p>
      <Facts
        columns={1}
        facts={[
          { label: text.secret, value: <code>{secret.replace(/.{4}/g, '$& ').trim()}</code> },
          { label: text.spare, value: <code>{backupCodes.join('  ')}</code>, note: text.spareLead },
        ]}
      />
      <Anchor href={totpURI}>{text.open}</Anchor>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          finish.mutate(code.trim(), { onSuccess: () => done(text.onDone) })
        }}
      >
        <Stack maw={440}>
          <TextInput
            label={text.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Problem error={finish.error} />
          <Button type="submit" loading={finish.isPending}>
            {text.finish}
          </Button>
        </Stack>
      </form>
    </Stack>
  )
}
