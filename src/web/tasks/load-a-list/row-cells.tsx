import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { Problem } from '../../parts/problem/problem.tsx'
import { openRow, type BadRow } from './data.ts'
import css from './load-a-list.module.css'
import type { Text } from './words.ts'

type Cells = Awaited<ReturnType<typeof openRow>>['cells']
type Props = { text: Text; list: number; row: BadRow; onClose: () => void }

/** Every cell of a row as the sender wrote it, after a reason that is written into the history. */
export function RowCells({ text, list, row, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [cells, setCells] = useState<Cells>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const name = `${row.sheet ? `${row.sheet}, ` : ''}${text.rows.row.toLowerCase()} ${row.row_no}`

  async function open(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    try {
      setCells((await openRow(list, row.seq, reason)).cells)
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal opened onClose={onClose} title={text.rows.openTitle(name)} size="lg">
      {cells ? (
        <table className={css.cells}>
          <tbody>
            {cells.map(({ cell, heading, text: value }) => (
              <tr key={cell}>
                <th scope="row">
                  {cell} {heading}
                </th>
                <td className="tabular">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <form onSubmit={(event) => void open(event)}>
          <Textarea
            label={text.rows.openReason}
            description={text.rows.openHint}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            required
            minLength={4}
            maxLength={200}
            data-autofocus
          />
          <Problem error={error} />
          <Group mt="lg" justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text.rows.close}
            </Button>
            <Button type="submit" loading={busy}>
              {text.rows.openAct}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  )
}
