import { Button, Group, Modal, Select, Stack, Text as Note, Textarea } from '@mantine/core'
import { useState } from 'react'
import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { formatMonth, type Month } from '../../../domain/basics/month.ts'
import { findingStates, type FindingState } from '../../../domain/contributions/finding.ts'
import { todayInJakarta } from '../../net/today.ts'
import { Money } from '../../parts/amounts/amounts.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { Facts } from '../../parts/facts/facts.tsx'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { useColleagues, useFollow, type Finding } from './data.ts'
import { ageOf } from './urgency.ts'
import { useText } from './words.ts'

/** One difference in words, with what to do; given to a colleague, explained or settled. */
export function FollowDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { follow: words, findings, kinds } = useText()
  const done = useDone()
  const follow = useFollow()
  const colleagues = useColleagues()
  const [assignedTo, setAssignedTo] = useState(finding.assignedTo ?? '')
  const [state, setState] = useState<FindingState>(finding.state)
  const [said, setSaid] = useState(finding.said ?? '')
  const { reconciliation, no } = finding
  const go = () =>
    void follow
      .mutateAsync({
        path: { reconciliation, no },
        body: { state, assignedTo: assignedTo || null, said: said.trim() || null },
      }) // prettier-ignore
      .then(
        () => {
          done(words.done)
          onClose()
        },
        () => undefined,
      )
  return (
    <Modal opened onClose={onClose} title={words.title(finding.name ?? findings.unnamed(finding.worker))} size="lg">
      <Stack gap="md">
        <Problem error={follow.error} />
        <Facts
          columns={1}
          facts={[
            {
              label: words.what,
              value: kinds.names[finding.kind],
              note: (
                <>
                  {formatMonth(finding.month as Month)}
                  {finding.amount > 0 && (
                    <>
                      {' · '}
                      <Money amount={finding.amount} />
                    </>
                  )}
                  {` · ${words.since(formatDay(finding.firstSeen as Day), ageOf(finding.firstSeen, todayInJakarta()))}`}
                </>
              ),
            },
          ]}
        />
        <Note style={{ borderInlineStart: '4px solid var(--soga-line)', paddingInlineStart: 12 }}>
          <strong>{words.todo}:</strong> {kinds.remedies[finding.kind]}
        </Note>
        <Group gap="sm">
          <LinkButton size="xs" variant="default" to={`/pekerja/${finding.worker}`}>
            {words.person}
          </LinkButton>
          {finding.amount > 0 && (
            <LinkButton
              size="xs"
              variant="default"
              to={`/buku-besar/telusur?jenis=month&nomor=${finding.worker}%2F${finding.month}`}
            >
              {words.chain}
            </LinkButton>
          )}
          {finding.purse !== null && (
            <LinkButton size="xs" variant="default" to={`/iuran/${finding.purse}/${finding.month}`}>
              {words.bills}
            </LinkButton>
          )}
        </Group>
        <Select
          label={words.assign}
          data={[{ value: '', label: words.nobody }, ...(colleagues.data?.rows ?? []).map(({ id, name, office }) => ({ value: id, label: office ? `${name}, ${office}` : name }))]} // prettier-ignore
          value={assignedTo}
          onChange={(picked) => setAssignedTo(picked ?? '')}
          allowDeselect={false}
          searchable
        />
        <Select
          label={words.state}
          data={findingStates.map((value) => ({ value, label: findings.states[value]! }))}
          value={state}
          onChange={(picked) => picked && setState(picked as FindingState)}
          allowDeselect={false}
        />
        <Textarea
          label={words.said}
          description={words.saidHint}
          value={said}
          onChange={(event) => setSaid(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          required={state !== 'open'}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button onClick={go} loading={follow.isPending}>
            {words.act}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
