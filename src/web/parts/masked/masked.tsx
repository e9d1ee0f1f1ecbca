import { ActionIcon, Button, Modal, Textarea } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useEffect, useState, type FormEvent } from 'react'
import { useWords } from '../../words/use-words.ts'
import { Problem } from '../problem/problem.tsx'
import css from './masked.module.css'

const secondsOpen = 60
const shortestReason = 8

export type MaskedProps = {
  /** What it is: "NIK Siti Aminah". Also names the button for screen readers. */
  label: string
  /** The masked form, e.g. `3509••••••••9012`. */
  shown: string
  /** Asks the server, which writes who, when and why into the history, and gives the value. */
  onOpen: (reason: string) => Promise<string>
}

/** A protected value: masked, opened for a minute with a reason that is written into the history. */
export function Masked({ label, shown, onOpen }: MaskedProps) {
  const { masked } = useWords()
  const [asking, setAsking] = useState(false)
  const [value, setValue] = useState<string>()
  const [left, setLeft] = useState(0)
  const open = value !== undefined

  useEffect(() => {
    if (!open) return
    const clock = setInterval(() => setLeft((seconds) => seconds - 1), 1000)
    return () => clearInterval(clock)
  }, [open])
  useEffect(() => {
    if (open && left <= 0) setValue(undefined)
  }, [open, left])

  return (
    <span className={css.masked}>
      <span className="tabular">{value ?? shown}</span>
      <ActionIcon
        size={28}
        aria-label={open ? masked.close(label) : masked.open(label)}
        onClick={() => (open ? setValue(undefined) : setAsking(true))}
        className="no-print"
      >
        {open ? <IconEyeOff size={17} aria-hidden /> : <IconEye size={17} aria-hidden />}
      </ActionIcon>
      {open && <small className={css.left}>{masked.closesIn(left)}</small>}
      <span className="hidden-text" role="status">
        {value ?? ''}
      </span>
      <Modal opened={asking} onClose={() => setAsking(false)} title={masked.title(label)}>
        <ReasonForm
          onOpen={async (reason) => {
            setValue(await onOpen(reason))
            setLeft(secondsOpen)
            setAsking(false)
          }}
        />
      </Modal>
    </span>
  )
}

function ReasonForm({ onOpen }: { onOpen: (reason: string) => Promise<void> }) {
  const { masked } = useWords()
  const [reason, setReason] = useState('')
  const [tooShort, setTooShort] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (reason.trim().length < shortestReason) return setTooShort(true)
    setBusy(true)
    setError(undefined)
    try {
      await onOpen(reason.trim())
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={submit} className={css.form}>
      <p>{masked.lead}</p>
      <Textarea
        data-autofocus
        label={masked.reason}
        description={masked.reasonHint}
        value={reason}
        error={tooShort && reason.trim().length < shortestReason ? masked.tooShort : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Problem error={error} />
      <Button type="submit" loading={busy}>
        {masked.act}
      </Button>
    </form>
  )
}
