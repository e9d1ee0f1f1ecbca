import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useDone } from '../../parts/done/use-done.tsx'
import { Figure } from '../../parts/figure/figure.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Progress } from '../../parts/progress/progress.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import type { Detail } from './data.ts'
import css from './load-a-list.module.css'
import { useSignedView, useSigning } from './signature.ts'
import type { Text } from './words.ts'
import { todayInJakarta } from '../../net/today.ts'

/** Who signed, on which day, and what that says of how many: counted first, said only when the officer stands for the paper. */
export function SignDialog({ text, list, onClose }: { text: Text; list: Detail; onClose: () => void }) {
  const { signed } = text
  const done = useDone()
  const [attester, setAttester] = useState('')
  const [on, setOn] = useState(list.asOf < todayInJakarta() ? list.asOf : todayInJakarta())
  const [sure, setSure] = useState(false)
  const view = useSignedView(list.id, on || undefined)
  const body = { list: list.id, attester: attester.trim(), on }
  const back = useSigning('withdraw', () => done(signed.withdrawn))
  const sign = useSigning('sign', () => {
    done(signed.done(waits), { undo: () => back.start(body) })
    onClose()
  })
  const waits = view.data?.waits ?? 0
  const left = view.data
    ? [signed.known(view.data.known), signed.dead(view.data.dead), signed.withoutWork(view.data.withoutWork)].filter(
        (_, at) => [view.data.known, view.data.dead, view.data.withoutWork][at]! > 0,
      )
    : []

  function submit(event: FormEvent) {
    event.preventDefault()
    sign.start(body)
  }
  return (
    <Modal opened onClose={onClose} title={signed.title} size="lg" closeOnClickOutside={!sign.busy}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={signed.attester}
            description={signed.attesterHint}
            value={attester}
            onChange={(event) => setAttester(event.currentTarget.value)}
            maxLength={200}
            required
            data-autofocus
          />
          <TextInput
            type="date"
            label={signed.on}
            description={signed.onHint}
            value={on}
            max={todayInJakarta()}
            onChange={(event) => setOn(event.currentTarget.value)}
            required
          />
          <Problem error={view.error ?? sign.error} />
          {view.data ? (
            <div>
              <Figure value={waits} of={view.data.people} label={signed.says} ofLabel={signed.inList} tone="good" />
              {left.length > 0 && (
                <p className={css.sum}>
                  {signed.notSaid} {left.join(' · ')}
                </p>
              )}
            </div>
          ) : (
            !view.error && <Waiting rows={2} />
          )}
          <Checkbox
            label={signed.sure(attester.trim() || signed.someone)}
            checked={sure}
            onChange={(event) => setSure(event.currentTarget.checked)}
          />
          {sign.job && <Progress label={signed.saying} done={sign.job.done} total={waits} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={sign.busy}>
              {signed.cancel}
            </Button>
            <Button type="submit" loading={sign.busy} disabled={!sure || waits === 0 || attester.trim() === ''}>
              {signed.go(waits)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
