import { Anchor, Button, Modal, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useState, type FormEvent } from 'react'
import { Problem } from '../../parts/problem/problem.tsx'
import { useByNik } from './data.ts'
import { StandingBadge } from './standing-badge.tsx'
import { useText } from './words.ts'
import css from './person.module.css'

type Props = {
  /** What was typed already; undefined keeps the dialog closed. */
  given: string | undefined
  onClose: () => void
}

/** Who has exactly this NIK. The number is sent in the body of a request and stands in no address. */
export function FindByNik({ given, onClose }: Props) {
  const { byNik } = useText()
  return (
    <Modal opened={given !== undefined} onClose={onClose} title={byNik.title}>
      <NikForm given={given ?? ''} />
    </Modal>
  )
}

function NikForm({ given }: { given: string }) {
  const { byNik } = useText()
  const find = useByNik()
  const [nik, setNik] = useState(given)
  useEffect(() => setNik(given), [given])
  function submit(event: FormEvent) {
    event.preventDefault()
    find.mutate({ body: { nik } })
  }
  const rows = find.data?.rows
  return (
    <form onSubmit={submit} className={css.form}>
      <TextInput
        data-autofocus
        label={byNik.label}
        description={byNik.hint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
        value={nik}
        onChange={(event) => setNik(event.currentTarget.value)}
      />
      <Button type="submit" loading={find.isPending}>
        {byNik.act}
      </Button>
      <Problem error={find.error} />
      <div role="status">
        {rows?.length === 0 && <p>{byNik.none}</p>}
        {rows && rows.length > 0 && (
          <>
            <p>{byNik.found(rows.length)}</p>
            <ul className={css.plainList}>
              {rows.map((line) => (
                <li key={line.id}>
                  <Anchor component={Link} to={`/pekerja/${line.id}`}>
                    {line.name}
                  </Anchor>{' '}
                  <StandingBadge line={line} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </form>
  )
}
