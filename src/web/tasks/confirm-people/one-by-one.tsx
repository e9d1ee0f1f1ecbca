import { Button, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Empty } from '../../parts/empty/empty.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { SearchBox } from '../../parts/filters/search-box.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { ConfirmOne } from './confirm-one.tsx'
import { useUnattested, type Progress } from './data.ts'
import { LastSaid, type LastAnswer } from './last-said.tsx'
import { LeftBar } from './left-bar.tsx'
import { UnsentList } from './unsent.tsx'
import { useAnswers } from './use-answers.ts'
import type { Text } from './words.ts'
import css from './confirm.module.css'

const page = 40

/** One person after another: the name, the work, six buttons; the next one is there at once. */
export function OneByOne({ text, progress, today }: { text: Text; progress: Progress; today: string }) {
  // Counted from where this sitting began: answers given since are counted here, whatever the server is asked meanwhile.
  const [atStart] = useState(progress)
  const [q, setQ] = useState('')
  const [area, setArea] = useState('')
  const [on, setOn] = useState(today)
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set())
  const people = useUnattested({ ...(q && { q }), ...(area && { area }) }, page)
  const [last, setLast] = useState<LastAnswer>()
  const answers = useAnswers((line, said, undo) => {
    setLast({ line, says: text.done(line.name, text.short[said.answer]), undo })
  })

  const waiting = people.rows.filter(({ id }) => !answers.answered.has(id))
  const line = waiting.find(({ id }) => !skipped.has(id))
  const { hasMore, loadingMore, loadMore } = people
  useEffect(() => {
    if (waiting.length - skipped.size < 8 && hasMore && !loadingMore) loadMore()
  }, [waiting.length, skipped.size, hasMore, loadingMore, loadMore])

  const areas = progress.filter((row) => row.people > row.attested)
  return (
    <div className={css.whole}>
      <LeftBar text={text} progress={atStart} answered={answers.answered.size - answers.unsent.length} />
      <details className={css.filters}>
        <summary>{text.filters.more}</summary>
        <div className={css.filterRow}>
          <SearchBox label={text.filters.search} value={q} onChange={setQ} />
          {progress.length > 1 && (
            <PickOne
              label={text.filters.area}
              any={text.filters.anyArea(areas.reduce((sum, row) => sum + row.people - row.attested, 0))}
              value={area}
              options={areas
                .filter((row) => row.area !== '')
                .map((row) => ({ value: row.area, label: text.filters.areaLeft(row.name, row.people - row.attested) }))}
              onChange={setArea}
            />
          )}
          <TextInput
            type="date"
            size="sm"
            label={text.filters.on}
            value={on}
            max={today}
            onChange={(event) => setOn(event.currentTarget.value || today)}
          />
        </div>
      </details>
      <LastSaid text={text} last={last} onUndone={() => setLast(undefined)} />
      <UnsentList text={text} answers={answers} />
      <Problem error={people.error} onRetry={people.retry} />
      {people.waiting && !people.error ? (
        <Waiting rows={5} />
      ) : line ? (
        <>
          <ConfirmOne key={line.id} text={text} line={line} on={on} onSay={(said) => void answers.give(line, said)} />
          <Button variant="subtle" fullWidth onClick={() => setSkipped(new Set(skipped).add(line.id))}>
            {text.card.skip}
          </Button>
        </>
      ) : waiting.length > 0 ? (
        <Empty
          title={text.empty.skipped(waiting.length)}
          action={<Button onClick={() => setSkipped(new Set())}>{text.card.back}</Button>}
        />
      ) : loadingMore || hasMore ? (
        <Waiting rows={5} />
      ) : (
        !people.error && (
          <Empty title={q || area ? text.empty.none : text.empty.title}>{!q && !area && text.empty.text}</Empty>
        )
      )}
    </div>
  )
}
