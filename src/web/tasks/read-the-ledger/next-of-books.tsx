import { IconClockPause } from '@tabler/icons-react'
import { formatMonth, type Month } from '../../../domain/basics/month.ts'
import { useMay } from '../../net/session.ts'
import { useConfirm } from '../../parts/confirm/use-confirm.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { useClose } from './data.ts'
import { useText } from './words.ts'

/** Closing the oldest open month, for who may; for others, who waits for whom. */
export function NextOfBooks({ closable }: { closable: Month | null }) {
  const { next } = useText()
  const may = useMay()
  const confirm = useConfirm()
  const done = useDone()
  const close = useClose()
  if (closable === null) return <NextStep title={next.none} because={next.noneBecause} />
  const month = formatMonth(closable)
  if (!may('contributions.close'))
    return <NextStep title={next.waitApprover(month)} because={next.waitBecause} icon={<IconClockPause size={26} />} />
  const go = async () => {
    if (!(await confirm({ title: next.confirmTitle(month), body: next.confirmBody, act: next.closeAct }))) return
    await close.mutateAsync({ body: { month: closable } }).then(
      () => done(next.closed(month)),
      () => undefined,
    )
  }
  return (
    <>
      <Problem error={close.error} />
      <NextStep
        title={next.close(month)}
        because={next.closeBecause}
        label={next.closeAct}
        onGo={() => void go()}
        busy={close.isPending}
      />
    </>
  )
}
