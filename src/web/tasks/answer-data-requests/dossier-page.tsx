import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { formatDay, isDay } from '../../../domain/basics/day.ts'
import { isKindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { DayText, MomentText } from '../../parts/amounts/amounts.tsx'
import { Facts } from '../../parts/facts/facts.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useDossier, useRequest, type Dossier } from './data.ts'
import { useText, type Text } from './words.ts'
import css from './requests.module.css'
import { workName } from '../../words/work-names.ts'

export default function DossierPage() {
  const text = useText()
  const { request: id }: { request?: string } = useParams({ strict: false })
  const request = useRequest(Number(id))
  const dossier = useDossier(Number(id))
  return (
    <Page
      title={text.dossier.title(request.data?.name ?? '')}
      lead={text.dossier.lead}
      back={{ to: `/permintaan-data/${id ?? ''}`, label: text.dossier.back }}
      actions={
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => print()} disabled={!dossier.data}>
          {text.dossier.print}
        </Button>
      }
    >
      <Problem error={dossier.error} />
      {dossier.data ? <Sheet text={text} dossier={dossier.data} /> : !dossier.error && <Waiting rows={10} />}
    </Page>
  )
}

function Sheet({ text, dossier }: { text: Text; dossier: Dossier }) {
  const words = text.dossier
  return (
    <>
      <Section title={words.held}>
        <Facts facts={[...held(text, dossier), ...states(text, dossier)]} columns={2} />
      </Section>
      <Section title={words.rows}>
        <Items
          none={words.none}
          items={dossier.rows.map((row) => (
            <>
              {words.row(row.sender, row.rowNo)}, {row.fileName}, <DayText on={row.on} />
            </>
          ))}
        />
      </Section>
      <Section title={words.attestations}>
        <Items
          none={words.none}
          items={dossier.attestations.map((one) => (
            <>
              {text.answers[one.answer as keyof Text['answers']]}, <DayText on={one.on} />, {one.attester}
            </>
          ))}
        />
      </Section>
      {dossier.jobs.length > 0 && (
        <Section title={words.jobs}>
          <Items
            none={words.none}
            items={dossier.jobs.map((job) => [job.place, job.block, job.stall].filter(Boolean).join(', '))}
          />
        </Section>
      )}
      <Section title={words.decrees}>
        <p className={css.flat}>{words.decreesText(dossier.decrees)}</p>
      </Section>
      <Section title={words.looks}>
        <Items
          none={words.none}
          items={dossier.looks.map((look) => (
            <>
              <MomentText at={look.at} />, {[look.name, look.office].filter(Boolean).join(', ')}:{' '}
              {words.acts[(Object.hasOwn(words.acts, look.act) ? look.act : 'other') as keyof typeof words.acts]}
              {look.field && ` ${fieldsOf(text, look.field)}`}
              {look.reason && ` (${look.reason})`}
            </>
          ))}
        />
      </Section>
      <p>{words.rights}</p>
    </>
  )
}

const fieldsOf = (text: Text, names: string): string =>
  names
    .split(', ')
    .map((one) => (Object.hasOwn(text.fields, one) ? text.fields[one as keyof Text['fields']] : text.dossier.health))
    .join(', ')

function held(text: Text, { values, health }: Dossier) {
  const shown = (field: string, value: string) => {
    if (field === 'birth' && isDay(value)) return formatDay(value)
    if (field === 'kindOfWork' && isKindOfWork(value)) return workName(value)
    if (field === 'sex') return text.sexes[value as 'L' | 'P']
    return value
  }
  return [
    ...values.map(({ field, value, row, on }) => ({
      label: text.fields[field],
      value: shown(field, value),
      note: [row && text.dossier.row(row.sender, row.rowNo), isDay(on) && formatDay(on)].filter(Boolean).join(' · '),
    })),
    ...health.map((value) => ({ label: text.dossier.health, value, note: '' })),
  ]
}

function states(text: Text, { states: { insured, employee, decile, extremePoor, deadOn } }: Dossier) {
  const words = text.dossier
  return [
    { label: words.insured, value: insured ?? words.none, note: '' },
    ...(employee ? [{ label: words.employee, value: employee, note: '' }] : []),
    ...(decile === null ? [] : [{ label: words.decile, value: String(decile), note: '' }]),
    ...(extremePoor ? [{ label: words.extremePoor, value: words.yes, note: '' }] : []),
    ...(deadOn ? [{ label: words.dead, value: <DayText on={deadOn} />, note: '' }] : []),
  ]
}

function Items({ items, none }: { items: React.ReactNode[]; none: string }) {
  if (items.length === 0) return <p className={css.soft}>{none}</p>
  return (
    <ul className={css.plain}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  )
}
