import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { isField } from '../../../domain/ingest/columns.ts'
import { listKinds, type ListKind } from '../../../domain/ingest/list-kind.ts'
import { useMay } from '../../net/session.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { useHeadings, type Detail } from './data.ts'
import css from './load-a-list.module.css'
import { SheetHeadings, type Choice } from './sheet-headings.tsx'
import type { Text } from './words.ts'

/** How every column was read, with samples; corrected by hand, remembered for the sender, read anew. */
export function Headings({ text, list }: { text: Text; list: Detail }) {
  const may = useMay()
  const editable = may('ingest.load') && list.state === 'preview'
  const [opened, setOpened] = useState(false)
  const [choice, setChoice] = useState<Choice>({})
  const [kind, setKind] = useState<ListKind>(list.kind)
  const send = useHeadings()
  const done = useDone()
  const editing = editable && (opened || !list.sure)

  async function save() {
    const read = list.sheets.flatMap(({ tables }) => tables.flatMap(({ columns }) => columns))
    const headings: Choice = Object.fromEntries(read.map(({ key, field }) => [key, isField(field) ? field : null]))
    const answer = await send.mutateAsync({
      path: { list: list.id },
      body: { headings: { ...headings, ...choice }, ...(kind !== list.kind && { kind }) },
    })
    setOpened(false)
    setChoice({})
    done(answer.reading ? text.headings.again : text.headings.saved)
  }

  const change = (
    <Button variant="default" onClick={() => setOpened(true)}>
      {text.headings.change}
    </Button>
  )
  return (
    <Section title={text.headings.title} lead={text.headings.lead} actions={editable && !editing && change}>
      {list.sheets.map((sheet) => (
        <SheetHeadings
          key={`${sheet.index}-${editing}`}
          text={text}
          sheet={sheet}
          open={editing || list.sheets.length === 1}
          editing={editing}
          choice={choice}
          onChoose={(key, field) => setChoice((before) => ({ ...before, [key]: field }))}
        />
      ))}
      {editing && (
        <div className={css.upload}>
          <Select
            label={text.headings.kind}
            value={kind}
            onChange={(value) => value && setKind(value)}
            data={listKinds.map((value) => ({ value, label: text.kinds[value] }))}
            allowDeselect={false}
            maw={360}
          />
          <Problem error={send.error} />
          <Button onClick={() => void save().catch(() => undefined)} loading={send.isPending} w="fit-content">
            {text.headings.save}
          </Button>
        </div>
      )}
    </Section>
  )
}
