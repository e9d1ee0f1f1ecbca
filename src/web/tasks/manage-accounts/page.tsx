import { Button, Group, Modal, Text } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { roles } from '../../../domain/access/roles.ts'
import { useSession } from '../../net/session.ts'
import { useConfirm } from '../../parts/confirm/use-confirm.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { AccountForm } from './account-form.tsx'
import { AreasOf } from './areas-of.tsx'
import { useAccounts, useChangeAccount, type Account } from './data.ts'
import { useText } from './words.ts'

/** Who may come in: a role each, an area where the role has one; closed, never deleted. */
export default function AccountsPage() {
  const text = useText()
  const words = useWords()
  const { account: me } = useSession()
  const accounts = useAccounts()
  const change = useChangeAccount()
  const confirm = useConfirm()
  const done = useDone()
  const filter = useFilter({ q: '', role: '', sort: 'name' })
  const [editing, setEditing] = useState<Account | 'new'>()
  const rows = shownRows(accounts.data?.rows ?? [], filter.value)
  const closed = rows.filter((row) => !row.active).length

  async function setActive(account: Account, active: boolean) {
    const question = { title: text.closeTitle(account.name), body: text.closeBody, act: text.close, danger: true }
    if (!active && !(await confirm(question))) return
    await change.mutateAsync({ path: { account: account.id }, body: { active } })
    done(active ? text.reopenedDone(account.name) : text.closedDone(account.name), {
      undo: () => change.mutateAsync({ path: { account: account.id }, body: { active: !active } }),
    })
  }

  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setEditing('new')}>
          {text.add}
        </Button>
      }
    >
      <Problem error={accounts.error ?? change.error} onRetry={() => void accounts.refetch()} />
      {accounts.isPending ? (
        <Waiting />
      ) : (
        <DataTable
          label={text.accounts}
          rows={rows}
          rowKey={(row) => row.id}
          filter={filter}
          search={text.search}
          tools={
            <PickOne
              label={text.role}
              value={filter.value.role}
              any={text.anyRole}
              onChange={(role) => filter.set({ role })}
              options={roles.map((role) => ({ value: role, label: words.roles[role] }))}
            />
          }
          columns={[
            {
              key: 'name',
              head: text.name,
              sort: true,
              card: 'title',
              width: 210,
              cell: (row) => (
                <>
                  <strong>{row.name}</strong>
                  {row.id === me.id && ` (${text.self})`}
                  <Soft>{row.email}</Soft>
                </>
              ),
            },
            {
              key: 'role',
              head: text.role,
              sort: true,
              width: 190,
              cell: (row) => (
                <>
                  {words.roles[row.role]}
                  <Soft>{row.office}</Soft>
                </>
              ),
            },
            { key: 'area', head: text.area, width: 170, cell: (row) => <AreasOf account={row} /> },
            {
              key: 'active',
              head: text.state,
              card: 'badge',
              cell: (row) => (
                <StateBadge tone={row.active ? 'good' : 'plain'}>{row.active ? text.active : text.closed}</StateBadge>
              ),
            },
            {
              key: 'acts',
              head: text.acts,
              width: 190,
              cell: (row) => (
                <Group gap={8}>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`${text.change}: ${row.name}`}
                    onClick={() => setEditing(row)}
                  >
                    {text.change}
                  </Button>
                  {row.id !== me.id && (
                    <Button
                      size="xs"
                      variant="subtle"
                      aria-label={`${row.active ? text.close : text.reopen}: ${row.name}`}
                      onClick={() => void setActive(row, !row.active)}
                    >
                      {row.active ? text.close : text.reopen}
                    </Button>
                  )}
                </Group>
              ),
            },
          ]}
          foot={
            <tr>
              <td colSpan={5}>{text.summary(rows.length - closed, closed)}</td>
            </tr>
          }
        />
      )}
      <Modal
        opened={editing !== undefined}
        onClose={() => setEditing(undefined)}
        title={editing === 'new' || !editing ? text.form.addTitle : text.form.editTitle(editing.name)}
      >
        <AccountForm
          account={editing === 'new' ? undefined : editing}
          onDone={(name) => {
            done(editing === 'new' ? text.createdDone(name) : text.savedDone(name))
            setEditing(undefined)
          }}
        />
      </Modal>
    </Page>
  )
}

const Soft = ({ children }: { children: ReactNode }) => (
  <Text size="xs" c="dimmed">
    {children}
  </Text>
)

/** A regency has some hundred accounts: they are all here, and filtered here. */
function shownRows(
  rows: readonly Account[],
  { q = '', role, sort = 'name' }: { q?: string; role?: string; sort?: string },
) {
  const key = sort.replace(/^-/, '') as 'name' | 'email' | 'role' | 'office'
  const sign = sort.startsWith('-') ? -1 : 1
  const wanted = q.toLowerCase()
  return rows
    .filter((row) => !role || row.role === role)
    .filter((row) => `${row.name} ${row.email} ${row.office}`.toLowerCase().includes(wanted))
    .sort((a, b) => sign * String(a[key]).localeCompare(String(b[key])))
}
