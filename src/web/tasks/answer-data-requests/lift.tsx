import { Button } from '@mantine/core'
import { useDone } from '../../parts/done/use-done.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { useLift, type Request } from './data.ts'
import type { Text } from './words.ts'

/** Ends a restriction once the person agrees to be processed again. */
export function Lift({ text, request }: { text: Text; request: Request }) {
  const done = useDone()
  const lift = useLift()
  return (
    <div>
      <Button
        variant="default"
        loading={lift.isPending}
        onClick={() => lift.mutate({ path: { request: request.id } }, { onSuccess: () => done(text.one.lifted) })}
      >
        {text.one.lift}
      </Button>
      <Problem error={lift.error} />
    </div>
  )
}
