import { Button, Group, Modal, Select, Stack, Text as Note } from '@mantine/core'
import { useState } from 'react'
import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Progress } from '../../parts/progress/progress.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useKeptLists, useTakeFile, type KeptList } from './data.ts'
import { useText } from './words.ts'

type FileDialogProps = { purses: readonly { purse: number; name: string }[]; onClose: () => void }

/** A kept list of proofs, taken in for one purse: a payment for each reference, its rows settling their people. */
export function FileDialog({ purses, onClose }: FileDialogProps) {
  const { file: words, pay } = useText()
  const done = useDone()
  const lists = useKeptLists(true)
  const take = useTakeFile(({ matched, advance }) => {
    done(words.done(matched, advance))
    onClose()
  })
  return (
    <Modal opened onClose={onClose} title={words.title} size="lg">
      <Stack gap="md">
        <Note>{words.lead}</Note>
        <Problem error={take.error ?? lists.error} />
        {take.busy ? (
          <Progress
            label={words.working}
            done={take.job?.done ?? 0}
            total={take.job?.total ?? null}
            stage={take.job?.stage}
          />
        ) : !lists.data ? (
          <Waiting rows={3} />
        ) : lists.data.rows.length === 0 ? (
          <Empty title={words.none} action={<LinkButton to="/daftar">{words.noneAct}</LinkButton>}>
            {words.noneText}
          </Empty>
        ) : (
          <Choose
            lists={lists.data.rows}
            purses={purses}
            cancel={pay.cancel}
            onClose={onClose}
            onTake={(list, purse) => void take.start({ body: { list, purse } })}
          />
        )}
      </Stack>
    </Modal>
  )
}

type ChooseProps = {
  lists: readonly KeptList[]
  purses: FileDialogProps['purses']
  cancel: string
  onClose: () => void
  onTake: (list: number, purse: number) => void
}

function Choose({ lists, purses, cancel, onClose, onTake }: ChooseProps) {
  const { file: words } = useText()
  const [list, setList] = useState(lists.find(({ used }) => !used)?.id ?? lists[0]!.id)
  const [purse, setPurse] = useState(purses[0]?.purse ?? 0)
  return (
    <>
      <Select
        label={words.list}
        data={lists.map(({ id, fileName, asOf, rows, used }) => ({ value: String(id), label: words.option(fileName, formatDay(asOf as Day), rows, used) }))} // prettier-ignore
        value={String(list)}
        onChange={(picked) => picked && setList(Number(picked))}
        allowDeselect={false}
      />
      <Select
        label={words.purse}
        data={purses.map(({ purse: id, name }) => ({ value: String(id), label: name }))}
        value={String(purse)}
        onChange={(picked) => picked && setPurse(Number(picked))}
        allowDeselect={false}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {cancel}
        </Button>
        <Button onClick={() => onTake(list, purse)}>{words.act}</Button>
      </Group>
    </>
  )
}
