import { Autocomplete, Button, Select, SimpleGrid, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { listKinds } from '../../../domain/ingest/list-kind.ts'
import { FileDrop } from '../../parts/file-drop/file-drop.tsx'
import { Section } from '../../parts/section/section.tsx'
import { useAreas, useSenders } from './data.ts'
import { UploadLine, type Sending } from './upload-line.tsx'
import css from './load-a-list.module.css'
import type { Text } from './words.ts'

let count = 0

/** Who sent it, then the files: dragged here or chosen, several at once, each with its own progress and its own answer. */
export function UploadPanel({ text }: { text: Text }) {
  const senders = useSenders().data?.rows ?? []
  const [sender, setSender] = useState('')
  const [missing, setMissing] = useState(false)
  const [more, setMore] = useState(false)
  const [kind, setKind] = useState('')
  const [asOf, setAsOf] = useState('')
  const [desa, setDesa] = useState('')
  const [sending, setSending] = useState<Sending[]>([])
  const field = useRef<HTMLInputElement>(null)

  function take(files: File[]) {
    if (sender.trim() === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    const fields = { sender: sender.trim(), ...(kind && { kind }), ...(asOf && { asOf }), ...(desa && { desa }) }
    setSending((before) => [...files.map((file) => ({ key: ++count, file, fields })), ...before])
  }

  return (
    <Section title={text.upload.title}>
      <div className={css.upload}>
        <Autocomplete
          ref={field}
          label={text.upload.sender}
          description={text.upload.senderHint}
          value={sender}
          onChange={(value) => {
            setSender(value)
            setMissing(false)
          }}
          data={senders}
          comboboxProps={{ withinPortal: false }}
          limit={8}
          maxLength={120}
          error={missing && text.upload.senderMissing}
          required
        />
        <Button
          variant="subtle"
          className={css.more}
          onClick={() => setMore(!more)}
          aria-expanded={more}
          rightSection={more ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
        >
          {more ? text.upload.less : text.upload.more}
        </Button>
        {more && (
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Select
              label={text.upload.kind}
              value={kind}
              onChange={(value) => setKind(value ?? '')}
              data={[{ value: '', label: text.upload.kindAuto }, ...listKinds.map((value) => ({ value, label: text.kinds[value] }))]} // prettier-ignore
              allowDeselect={false}
            />
            <TextInput
              type="date"
              label={text.upload.asOf}
              value={asOf}
              onChange={(event) => setAsOf(event.currentTarget.value)}
            />
            <DesaField text={text} value={desa} onChange={setDesa} />
          </SimpleGrid>
        )}
        <FileDrop
          label={text.upload.drop}
          hint={text.upload.dropHint}
          accept={['.xlsx', '.csv', '.txt', '.xls', '.xlsb', '.xlsm', '.ods']}
          multiple
          maxMegabytes={500}
          onFiles={take}
        />
        {sending.length > 0 && (
          <ul className={css.lines} aria-label={text.upload.list}>
            {sending.map((one) => (
              <UploadLine
                key={one.key}
                text={text}
                sending={one}
                onClose={() => setSending((before) => before.filter(({ key }) => key !== one.key))}
              />
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}

type DesaProps = { text: Text; value: string; onChange: (code: string) => void }

function DesaField({ text, value, onChange }: DesaProps) {
  const areas = useAreas().data?.rows ?? []
  const kecamatan = new Map(areas.filter(({ kind }) => kind === 'kecamatan').map(({ code, name }) => [code, name]))
  const desa = areas
    .filter(({ kind }) => kind !== 'kecamatan')
    .map(({ code, name }) => ({ value: code, label: `${name}, ${kecamatan.get(code.slice(0, 8)) ?? ''}` }))
    .sort((a, b) => a.label.localeCompare(b.label, 'id'))
  return (
    <Select
      label={text.upload.desa}
      value={value}
      onChange={(code) => onChange(code ?? '')}
      data={[{ value: '', label: text.upload.desaAny }, ...desa]}
      searchable
      limit={60}
      allowDeselect={false}
    />
  )
}
