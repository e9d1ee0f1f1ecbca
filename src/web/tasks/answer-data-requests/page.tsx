import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../net/session.ts'
import { MomentText } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { ClockBadge, clockText } from './clock-badge.tsx'
import { useRequests, type Request } from './data.ts'
import { useText, type Text } from './words.ts'

export default function DataRequestsPage() {
  const text = useText()
  const may = useMay()
  const [tab, setTab] = useState<string | null>('open')
  const open = useRequests(false)
  const first = open.data?.rows.find(({ state, agreedByMe }) =>
    may('privacy.answer') ? state === 'open' : may('privacy.erase') && state === 'agreed' && !agreedByMe,
  )
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={may('privacy.file') && <LinkButton to="/permintaan-data/baru">{text.file}</LinkButton>}
    >
      {first && (
        <NextStep
          title={text.step.title(first.name, text.kinds[first.kind])}
          because={text.step.because(clockText(text, first))}
          label={text.step.act}
          to={`/permintaan-data/${first.id}`}
        />
      )}
      {open.data?.rows.length === 0 && <NextStep title={text.step.none} />}
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="open">{text.open}</Tabs.Tab>
          <Tabs.Tab value="closed">{text.closed}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="open">
          <Rows text={text} closed={false} />
        </Tabs.Panel>
        <Tabs.Panel value="closed">
          <Rows text={text} closed />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

function Rows({ text, closed }: { text: Text; closed: boolean }) {
  const requests = useRequests(closed)
  if (requests.error) return <Problem error={requests.error} onRetry={() => void requests.refetch()} />
  if (!requests.data) return <Waiting rows={4} />
  return (
    <DataTable<Request>
      label={closed ? text.closed : text.open}
      rows={requests.data.rows}
      rowKey={({ id }) => String(id)}
      open={({ id }) => `/permintaan-data/${id}`}
      columns={[
        { key: 'person', head: text.head.person, cell: ({ name }) => name || text.erased, card: 'title', width: 200 },
        { key: 'kind', head: text.head.kind, cell: ({ kind }) => text.kinds[kind], width: 150 },
        { key: 'requester', head: text.head.requester, cell: ({ requester }) => requester || '–', width: 150 },
        closed
          ? {
              key: 'answered',
              head: text.head.answered,
              cell: ({ answeredAt }: Request) => <MomentText at={answeredAt} />,
              width: 180,
            }
          : {
              key: 'due',
              head: text.head.due,
              cell: (request: Request) => <ClockBadge text={text} request={request} />,
              width: 170,
            },
        {
          key: 'state',
          head: text.head.state,
          cell: ({ state }) => (
            <StateBadge tone={state === 'done' ? 'good' : state === 'refused' ? 'plain' : 'wait'}>
              {text.states[state]}
            </StateBadge>
          ),
          card: 'badge',
          width: 170,
        },
      ]}
      empty={<Empty title={closed ? text.empty.closed : text.empty.open}>{!closed && text.empty.openText}</Empty>}
    />
  )
}
