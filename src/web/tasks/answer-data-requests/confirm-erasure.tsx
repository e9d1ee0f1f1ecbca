import { Button } from '@mantine/core'
import { useConfirm } from '../../parts/confirm/use-confirm.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { useErase, type Request } from './data.ts'
import type { Text } from './words.ts'

/** The second person's act. It asks once more, for it cannot be taken back. */
export function ConfirmErasure({ text, request }: { text: Text; request: Request }) {
  const confirm = useConfirm()
  const erase = useErase()
  const words = text.one.erase
  if (request.agreedByMe) return <p>{words.own}</p>
  async function act() {
    const sure = await confirm({ title: words.sure, body: words.body, act: words.confirm, danger: true })
    if (sure) erase.mutate({ path: { request: request.id } })
  }
  return (
    <Section title={words.confirmTitle} lead={words.confirmText(request.agreedBy ?? '')}>
      <Problem error={erase.error} />
      <Button color="red" loading={erase.isPending} onClick={() => void act()}>
        {words.confirm}
      </Button>
    </Section>
  )
}
