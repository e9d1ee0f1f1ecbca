import { Button } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { useConfirm } from '../../parts/confirm/use-confirm.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import type { Detail } from './data.ts'
import css from './load-a-list.module.css'
import { SignDialog } from './sign-dialog.tsx'
import { useSignedView, useSigning, type Signature } from './signature.ts'
import type { Text } from './words.ts'

/** A kept list that somebody signed: its signer vouches for everybody in it, on a day; what was said may be taken back. */
export function SignedList({ text, list }: { text: Text; list: Detail }) {
  const { signed } = text
  const [signing, setSigning] = useState(false)
  const view = useSignedView(list.id, undefined)
  const signatures = view.data?.signatures ?? []
  const linking = (view.data?.unlinked ?? 1) > 0
  return (
    <Section
      title={signed.title}
      lead={signed.lead}
      actions={
        <Button
          variant="default"
          leftSection={<IconSignature size={18} aria-hidden />}
          disabled={linking}
          onClick={() => setSigning(true)}
        >
          {signed.act}
        </Button>
      }
    >
      <Problem error={view.error} onRetry={() => void view.refetch()} />
      {view.data && linking && <p className={css.sum}>{signed.linking(view.data.unlinked)}</p>}
      {signatures.length > 0 && (
        <ul className={css.signatures} aria-label={signed.standing}>
          {signatures.map((one) => (
            <SignatureLine key={`${one.attester} ${one.on}`} text={text} list={list.id} signature={one} />
          ))}
        </ul>
      )}
      {signing && <SignDialog text={text} list={list} onClose={() => setSigning(false)} />}
    </Section>
  )
}

function SignatureLine({ text, list, signature }: { text: Text; list: number; signature: Signature }) {
  const { signed } = text
  const { attester, on, people } = signature
  const confirm = useConfirm()
  const done = useDone()
  const back = useSigning('withdraw', () => done(signed.withdrawn))
  async function takeBack() {
    const body = signed.withdrawBody(attester, people)
    if (await confirm({ title: signed.withdrawAsk, body, act: signed.withdraw, danger: true }))
      back.start({ list, attester, on })
  }
  return (
    <li>
      <span>
        {signed.line(attester, formatDay(on as Day))} <strong className="tabular">{signed.people(people)}</strong>
      </span>
      <Button
        size="xs"
        variant="subtle"
        loading={back.busy}
        aria-label={signed.withdrawOf(attester)}
        onClick={() => void takeBack()}
      >
        {signed.withdraw}
      </Button>
      <Problem error={back.error} />
    </li>
  )
}
