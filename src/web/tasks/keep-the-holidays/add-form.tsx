import { Button, Select, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { isDay, type Day } from '../../../domain/basics/day.ts'
import { holidayKinds, type HolidayKind } from '../../../domain/law/holiday.ts'
import { Problem } from '../../parts/problem/problem.tsx'
import { useAddHoliday } from './data.ts'
import { useText } from './words.ts'

/** One day with its name and the source it is set in. */
export function AddForm({ year, onDone }: { year: number; onDone: (on: Day) => void }) {
  const text = useText()
  const add = useAddHoliday()
  const [on, setOn] = useState('')
  const [name, setName] = useState('')
  const [kind, setKind] = useState<HolidayKind>('local')
  const [source, setSource] = useState('')
  const [tried, setTried] = useState(false)
  const missing = (value: string) => (tried && !value.trim() ? text.needed : undefined)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!isDay(on) || !name.trim() || !source.trim()) return
    try {
      await add.mutateAsync({ body: { on, kind, name, source } })
    } catch {
      // Shown by the mutation's own error.
      return
    }
    onDone(on)
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          data-autofocus
          type="date"
          label={text.day}
          min={`${year}-01-01`}
          value={on}
          error={missing(on)}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <TextInput
          label={text.name}
          maxLength={120}
          value={name}
          error={missing(name)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={text.kind}
          data={holidayKinds.map((value) => ({ value, label: text.kinds[value] }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind((value ?? 'local') as HolidayKind)}
        />
        <TextInput
          label={text.source}
          description={text.sourceHint}
          maxLength={300}
          value={source}
          error={missing(source)}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Problem error={add.error} />
        <Button type="submit" loading={add.isPending}>
          {text.keep}
        </Button>
      </Stack>
    </form>
  )
}
