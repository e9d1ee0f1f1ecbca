import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isDay } from '../../../domain/basics/day.ts'
import { useSession } from '../../net/session.ts'
import { useConfirm } from '../../parts/confirm/use-confirm.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { useSign, type ProposalDetail } from './data.ts'
import { useText } from './words.ts'

const here = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date())

/** What stands on the signed paper, entered once. */
export function SignForm({ proposal }: { proposal: ProposalDetail }) {
  const text = useText()
  const { sign: words } = text
  const { regency } = useSession()
  const confirm = useConfirm()
  const done = useDone()
  const navigate = useNavigate()
  const sign = useSign()
  const [number, setNumber] = useState('')
  const [signedOn, setSignedOn] = useState(here)
  const [about, setAbout] = useState(words.aboutStart)
  const [signer, setSigner] = useState('')
  const [office, setOffice] = useState(words.officeStart(regency.name))

  async function onSign() {
    if (!isDay(signedOn)) return
    const question = {
      title: words.confirmTitle,
      body: words.confirmBody(number, proposal.counts.approved),
      act: words.act,
    }
    if (!(await confirm(question))) return
    await sign.mutateAsync({ path: { proposal: proposal.id }, body: { number, signedOn, about, signer, office } }).then(
      (signed) => {
        done(words.done(signed.number))
        void navigate({ to: `/sk/keputusan/${signed.decree}` })
      },
      () => undefined,
    )
  }
  return (
    <Section title={words.title} lead={words.lead}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void onSign()
        }}
      >
        <Stack gap="md" maw={640}>
          <Problem error={sign.error} />
          <TextInput
            label={words.number}
            description={words.numberHint}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
            required
            maxLength={100}
          />
          <TextInput
            type="date"
            label={words.signedOn}
            value={signedOn}
            onChange={(event) => setSignedOn(event.currentTarget.value)}
            required
            maw={240}
          />
          <Textarea
            label={words.about}
            value={about}
            onChange={(event) => setAbout(event.currentTarget.value)}
            required
            autosize
            minRows={2}
            maxLength={500}
          />
          <TextInput
            label={words.signer}
            value={signer}
            onChange={(event) => setSigner(event.currentTarget.value)}
            required
            maxLength={150}
          />
          <TextInput
            label={words.office}
            value={office}
            onChange={(event) => setOffice(event.currentTarget.value)}
            required
            maxLength={150}
          />
          <Button type="submit" loading={sign.isPending} style={{ alignSelf: 'flex-start' }}>
            {words.act}
          </Button>
        </Stack>
      </form>
    </Section>
  )
}
