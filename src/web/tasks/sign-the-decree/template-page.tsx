import { ActionIcon, Button, Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { dayForms, sources, type TemplateColumn } from '../../../domain/enrolment/batch-template.ts'
import { useMay } from '../../net/session.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useSaveTemplate, useTemplate, type Template } from './data.ts'
import css from './template.module.css'
import { useText } from './words.ts'

/** The insurer's form, column by column, as the office makes it match the branch's own. */
export default function TemplatePage() {
  const text = useText()
  const kept = useTemplate()
  const { template: words } = text
  return (
    <Page title={words.title} lead={words.lead} back={{ to: '/sk', label: text.back }}>
      <Problem error={kept.error} />
      {kept.data ? (
        <>
          <Text size="sm" c="var(--ink-soft)" mb="sm">
            {kept.data.by ? words.by(kept.data.by) : words.builtIn}
          </Text>
          <Form key={kept.data.id ?? 0} start={kept.data.template} />
        </>
      ) : (
        <Waiting label={words.title} rows={8} />
      )}
    </Page>
  )
}

function Form({ start }: { start: Template }) {
  const text = useText()
  const { template: words } = text
  const may = useMay()
  const done = useDone()
  const save = useSaveTemplate()
  const [template, setTemplate] = useState(start)
  const change = (part: Partial<Template>) => setTemplate({ ...template, ...part })
  const setColumns = (columns: TemplateColumn[]) => change({ columns })
  const onSave = () =>
    void save.mutateAsync({ body: { ...template, title: template.title.filter((line) => line.trim() !== '') } }).then(
      () => done(words.saved),
      () => undefined,
    )
  return (
    <>
      {!template.confirmed && (
        <p>
          <StateBadge tone="wait">{words.unconfirmed}</StateBadge>
        </p>
      )}
      <Section title={words.name}>
        <Stack gap="md" maw={640}>
          <TextInput
            label={words.name}
            value={template.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={words.sheet}
            value={template.sheet}
            onChange={(event) => change({ sheet: event.currentTarget.value })}
            maxLength={31}
          />
          <Textarea
            label={words.titleLines}
            description={words.titleHint}
            value={template.title.join('\n')}
            onChange={(event) => change({ title: event.currentTarget.value.split('\n') })}
            autosize
            minRows={2}
          />
          <Group grow align="end">
            <Select
              label={words.days}
              data={dayForms.map((value) => ({ value, label: words.dayForms[value] }))}
              value={template.days}
              onChange={(picked) => picked && change({ days: picked })}
              allowDeselect={false}
            />
            <TextInput
              label={words.men}
              value={template.sexWords.L}
              onChange={(event) => change({ sexWords: { ...template.sexWords, L: event.currentTarget.value } })}
            />
            <TextInput
              label={words.women}
              value={template.sexWords.P}
              onChange={(event) => change({ sexWords: { ...template.sexWords, P: event.currentTarget.value } })}
            />
          </Group>
        </Stack>
      </Section>
      <Section title={words.columns}>
        <Columns columns={template.columns} onChange={setColumns} />
        <Button
          variant="default"
          mt="md"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() =>
            setColumns([...template.columns, { heading: '', source: 'fixed', otherwise: '', required: false }])
          }
        >
          {words.add}
        </Button>
      </Section>
      <Problem error={save.error} />
      {may('enrolment.batch') && (
        <Group mt="md" justify="space-between">
          <Checkbox
            label={words.confirmed}
            checked={template.confirmed}
            onChange={(event) => change({ confirmed: event.currentTarget.checked })}
          />
          <Button onClick={onSave} loading={save.isPending}>
            {words.save}
          </Button>
        </Group>
      )}
    </>
  )
}

function Columns({ columns, onChange }: { columns: TemplateColumn[]; onChange: (columns: TemplateColumn[]) => void }) {
  const text = useText()
  const { template: words } = text
  const set = (index: number, part: Partial<TemplateColumn>) =>
    onChange(columns.map((column, at) => (at === index ? { ...column, ...part } : column)))
  const move = (index: number, by: 1 | -1) => {
    const next = [...columns]
    const [moved] = next.splice(index, 1)
    next.splice(index + by, 0, moved!)
    onChange(next)
  }
  return (
    <ol className={css.columns}>
      {columns.map((column, index) => (
        <li key={index} className={css.column}>
          <TextInput
            size="sm"
            label={words.heading}
            value={column.heading}
            onChange={(event) => set(index, { heading: event.currentTarget.value })}
          />
          <Select
            size="sm"
            label={words.source}
            data={sources.map((value) => ({ value, label: text.sources[value] }))}
            value={column.source}
            onChange={(picked) => picked && set(index, { source: picked })}
            allowDeselect={false}
            searchable
          />
          <TextInput
            size="sm"
            label={words.otherwise}
            value={column.otherwise}
            onChange={(event) => set(index, { otherwise: event.currentTarget.value })}
          />
          <Checkbox
            label={words.required}
            checked={column.required}
            onChange={(event) => set(index, { required: event.currentTarget.checked })}
          />
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={words.up(column.heading)}
              disabled={index === 0}
              onClick={() => move(index, -1)}
            >
              <IconArrowUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={words.down(column.heading)}
              disabled={index === columns.length - 1}
              onClick={() => move(index, 1)}
            >
              <IconArrowDown size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={words.remove(column.heading)}
              onClick={() => onChange(columns.filter((_, at) => at !== index))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        </li>
      ))}
    </ol>
  )
}
