import { Button, Group, Modal, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { addMonths, formatMonth, monthOfDay } from '../../../domain/basics/month.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Progress } from '../../parts/progress/progress.tsx'
import { useReconcile, type KeptList } from './data.ts'
import { useText } from './words.ts'

/** A list of the insurer held against a month: which list, which month, and how far it is. */
export function StartDialog({ lists, onClose }: { lists: readonly KeptList[]; onClose: () => void }) {
  const { start: words } = useText()
  const done = useDone()
  const [list, setList] = useState(lists.find(({ used }) => !used) ?? lists[0]!)
  const own = monthOfDay(list.asOf as Day)
  const [back, setBack] = useState(0)
  const work = useReconcile(({ counts }) => {
    done(words.done(counts.confirmed, Object.values(counts.findings).reduce((sum, one) => sum + one, 0))) // prettier-ignore
    onClose()
  })
  return (
    <Modal opened onClose={onClose} title={words.title} size="lg">
      <Stack gap="md">
        <Problem error={work.error} />
        {work.busy ? (
          <Progress label={words.working} done={work.job?.done ?? 0} total={work.job?.total ?? null} stage={work.job?.stage} />
        ) : (
          <>
            <Select
              label={words.list}
              data={lists.map(({ id, fileName, asOf, rows, used }) => ({ value: String(id), label: words.option(fileName, formatDay(asOf as Day), rows, used) }))}
              value={String(list.id)}
              onChange={(picked) => picked && setList(lists.find(({ id }) => String(id) === picked)!)}
              allowDeselect={false}
            />
            <Select
              label={words.month}
              description={words.monthHint}
              data={Array.from({ length: 12 }, (_, at) => ({ value: String(at), label: formatMonth(addMonths(own, -at)) }))}
              value={String(back)}
              onChange={(picked) => setBack(Number(picked ?? 0))}
              allowDeselect={false}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {words.cancel}
              </Button>
              <Button onClick={() => void work.start({ body: { list: list.id, month: back === 0 ? null : addMonths(own, -back) } })}>
                {words.act}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  )
} // prettier-ignore
