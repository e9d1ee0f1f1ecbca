import { Button, Select, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { answers, isAnswer, type Answer } from '../../../domain/registry/attestation.ts'
import { isKindOfWork, kindCodes } from '../../../domain/registry/kind-of-work.ts'
import { useRefresh, useRows } from '../../net/use-api.ts'
import { DayText } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { send, withdraw, type Line, type Progress, type Taken } from './data.ts'
import type { Text } from './words.ts'
import css from './confirm.module.css'
import { workName } from '../../words/work-names.ts'

/** A signed list of many people is entered at once, with who signed it and when. */
export function PaperList({ text, progress, today }: { text: Text; progress: Progress; today: string }) {
  const filter = useFilter({ q: '', sort: 'name', area: '' })
  const people = useRows('/api/registry/workers', { query: { ...filter.query, state: 'unattested', limit: 100 } })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const left = progress.filter((row) => row.people > row.attested && row.area !== '')

  return (
    <>
      <p>{text.list.lead}</p>
      <DataTable<Line>
        label={text.list.label}
        source={people}
        filter={filter}
        search={text.filters.search}
        tools={
          <PickOne
            label={text.filters.area}
            any={text.filters.anyArea(left.reduce((sum, row) => sum + row.people - row.attested, 0))}
            value={filter.value.area}
            options={left.map((row) => ({
              value: row.area,
              label: text.filters.areaLeft(row.name, row.people - row.attested),
            }))}
            onChange={(area) => filter.set({ area })}
          />
        }
        rowKey={(line) => String(line.id)}
        columns={[
          { key: 'name', head: text.list.head.name, cell: (line) => line.name, card: 'title', sort: true, width: 220 },
          {
            key: 'desa',
            head: text.list.head.desa,
            cell: (line) => line.desaName ?? text.card.unknown,
            sort: true,
            width: 160,
          },
          {
            key: 'work',
            head: text.list.head.work,
            cell: (line) => (isKindOfWork(line.kindOfWork) ? workName(line.kindOfWork) : text.card.unknown),
            width: 170,
          },
          { key: 'birth', head: text.list.head.birth, cell: (line) => <DayText on={line.birth} />, sort: true },
        ]}
        chosen={chosen}
        onChoose={setChosen}
        height="46vh"
        empty={<Empty title={text.empty.title}>{text.empty.text}</Empty>}
      />
      <SignedForm text={text} today={today} chosen={chosen} onTaken={() => setChosen(new Set())} />
    </>
  )
}

type FormProps = { text: Text; today: string; chosen: ReadonlySet<string>; onTaken: () => void }

function SignedForm({ text, today, chosen, onTaken }: FormProps) {
  const done = useDone()
  const refresh = useRefresh()
  const [answer, setAnswer] = useState<Answer>('works')
  const [kind, setKind] = useState<string | null>(null)
  const [attester, setAttester] = useState('')
  const [paper, setPaper] = useState('')
  const [on, setOn] = useState(today)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [not, setNot] = useState<Taken['refused']>([])

  async function submit(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    try {
      const said = { answer, on, ...(answer === 'works' && isKindOfWork(kind) && { kindOfWork: kind }) }
      const attestations = [...chosen].map((worker) => ({ worker: Number(worker), ...said }))
      const taken = await send({ attestations, clientId: crypto.randomUUID(), via: 'paper', attester, paper })
      setNot(taken.refused)
      onTaken()
      const again = () => refresh(['/api/registry', '/api/overview'])
      await again()
      done(text.list.done(taken.taken), {
        undo: async () => {
          await withdraw(taken.ids)
          await again()
        },
      })
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Section title={text.paper}>
      <form onSubmit={submit} className={css.signed}>
        <Select
          label={text.list.answer}
          data={answers.map((one) => ({ value: one, label: text.answers[one] }))}
          value={answer}
          allowDeselect={false}
          onChange={(next) => isAnswer(next) && setAnswer(next)}
        />
        {answer === 'works' && (
          <Select
            label={text.card.work}
            description={text.card.placeHint}
            data={kindCodes.map((code) => ({ value: code, label: workName(code) }))}
            value={kind}
            searchable
            clearable
            onChange={setKind}
          />
        )}
        <TextInput
          label={text.list.attester}
          description={text.list.attesterHint}
          value={attester}
          onChange={(event) => setAttester(event.currentTarget.value)}
        />
        <TextInput
          label={text.list.paper}
          description={text.list.paperHint}
          value={paper}
          onChange={(event) => setPaper(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={text.list.on}
          value={on}
          max={today}
          onChange={(event) => setOn(event.currentTarget.value || today)}
        />
        <div className={css.act}>
          <Problem error={error} />
          {not.length > 0 && <p role="status">{text.list.refused(not.length)}</p>}
          <Button type="submit" loading={busy} disabled={chosen.size === 0}>
            {text.list.act(chosen.size)}
          </Button>
        </div>
      </form>
    </Section>
  )
}
