import { Button, Group } from '@mantine/core'
import { useMay } from '../../net/session.ts'
import { MomentText } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { SearchBox } from '../../parts/filters/search-box.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Problem } from '../../parts/problem/problem.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { useSettled, useUndo, useUndoTogether, type Queued } from './data.ts'
import { useText } from './words.ts'

/** What was decided, the latest first, each verdict to be taken back. */
export function SettledPairs() {
  const text = useText()
  const may = useMay()('identity.review')
  const filter = useFilter({ putusan: '', pekerja: '' })
  const state = filter.value.putusan === 'beda' ? 'different' : 'same'
  const worker = /^\d{1,15}$/.test(filter.value.pekerja) ? Number(filter.value.pekerja) : undefined
  const settled = useSettled(state, worker)
  const undo = useUndo()
  const undoTogether = useUndoTogether()
  const done = useDone()
  const takeBack = async (pair: Queued) => {
    await undo.mutateAsync({ path: { pair: pair.id } }).then(
      () => done(text.done.undone),
      () => undefined,
    )
  }
  const takeAllBack = async (act: number) => {
    await undoTogether.mutateAsync({ path: { act } }).then(
      ({ reopened, kept }) => done([text.done.reopened(reopened), kept.length > 0 && text.done.stay(kept.length)].filter(Boolean).join(' ')), // prettier-ignore
      () => undefined,
    )
  }
  return (
    <>
      <Problem error={undo.error ?? undoTogether.error} />
      <DataTable
        label={text.settled.label}
        source={settled}
        rowKey={({ id }) => String(id)}
        tools={
          <>
            <PickOne
              label={text.settled.verdict}
              value={filter.value.putusan}
              onChange={(putusan) => filter.set({ putusan })}
              options={[
                { value: '', label: text.settled.same },
                { value: 'beda', label: text.settled.different },
              ]}
            />
            <SearchBox
              label={text.settled.worker}
              value={filter.value.pekerja}
              onChange={(pekerja) => filter.set({ pekerja })}
            />
          </>
        }
        columns={[
          { key: 'a', head: text.settled.first, cell: ({ nameA }) => nameA, card: 'title' },
          { key: 'b', head: text.settled.second, cell: ({ nameB }) => nameB },
          { key: 'kind', head: text.kind, cell: ({ kind }) => text.kinds[kind] },
          {
            key: 'verdict',
            head: text.settled.verdict,
            card: 'badge',
            cell: (pair) => (
              <StateBadge tone={pair.state === 'same' ? 'good' : 'plain'}>
                {pair.state === 'same' ? text.settled.same : text.settled.different}
              </StateBadge>
            ),
          },
          {
            key: 'by',
            head: text.settled.by,
            cell: (pair) => (
              <>
                {pair.decider ?? '—'}, <MomentText at={pair.decidedAt} />
                {pair.asker && <div>{text.settled.askedBy(pair.asker)}</div>}
              </>
            ),
          },
          {
            key: 'act',
            head: text.settled.act,
            cell: (pair) =>
              may ? (
                <Group gap="xs">
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={undo.isPending && undo.variables?.path.pair === pair.id}
                    aria-label={text.settled.undoOf(pair.nameA)}
                    onClick={() => void takeBack(pair)}
                  >
                    {text.settled.undo}
                  </Button>
                  {pair.together !== null && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      loading={undoTogether.isPending}
                      aria-label={text.settled.undoTogetherOf(pair.nameA)}
                      onClick={() => void takeAllBack(pair.together!)}
                    >
                      {text.settled.undoTogether}
                    </Button>
                  )}
                </Group>
              ) : null,
          },
        ]}
        empty={<Empty title={text.empty.settled} />}
      />
    </>
  )
}
