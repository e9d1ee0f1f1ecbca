import { Button, Stack, Text } from '@mantine/core'
import { useMay } from '../../net/session.ts'
import { MomentText } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { tellProblem } from '../../words/problems.ts'
import { useRunNow, type Task } from './data.ts'
import { useText } from './words.ts'

const tones = { running: 'wait', done: 'good', failed: 'bad' } as const

/** Every task of the night, when it last ran and what it did. */
export function TasksTable({ tasks }: { tasks: Task[] }) {
  const text = useText()
  const may = useMay()
  const done = useDone()
  const run = useRunNow()
  return (
    <>
      <Problem error={run.error} />
      <DataTable
        label={text.tasks}
        rows={tasks}
        rowKey={(task) => task.name}
        columns={[
          {
            key: 'task',
            head: text.task,
            card: 'title',
            width: 230,
            cell: (task) => (
              <Stack gap={2}>
                {task.title}
                <Text size="sm" c="dimmed">
                  {text.at(task.at)}
                </Text>
              </Stack>
            ),
          },
          {
            key: 'last',
            head: text.last,
            width: 160,
            cell: ({ runs: [last] }) => (last ? <MomentText at={last.began} /> : text.never),
          },
          {
            key: 'result',
            head: text.result,
            width: 300,
            cell: ({ runs }) => {
              const [last] = runs
              if (!last) return null
              const failed = runs.filter(({ state }) => state === 'failed').length
              const notes = [
                last.seconds !== null && text.took(last.seconds),
                last.askedBy && text.askedBy(last.askedBy),
                failed > 1 && text.failedBefore(failed),
              ].filter(Boolean)
              return (
                <Stack gap={4} align="flex-start">
                  <StateBadge tone={tones[last.state]}>{text.states[last.state]}</StateBadge>
                  {last.says ?? (last.problem && tellProblem(last.problem.code).says)}
                  {notes.length > 0 && (
                    <Text size="sm" c="dimmed">
                      {notes.join(' · ')}
                    </Text>
                  )}
                </Stack>
              )
            },
          },
          {
            key: 'run',
            head: text.runHead,
            align: 'end',
            cell: (task) =>
              may('operate.run') && (
                <Button
                  variant="default"
                  size="sm"
                  aria-label={text.runNowOf(task.title)}
                  loading={run.isPending && run.variables?.path?.task === task.name}
                  onClick={() =>
                    run.mutate({ path: { task: task.name } }, { onSuccess: () => done(text.started(task.title)) })
                  }
                >
                  {text.runNow}
                </Button>
              ),
          },
        ]}
      />
    </>
  )
}
