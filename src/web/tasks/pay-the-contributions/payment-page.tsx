import { Anchor, Button, Group, Modal, Stack, Text as Note, TextInput } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Refusal } from '../../net/refusal.ts'
import { useMay } from '../../net/session.ts'
import { DayText, Money, MonthText } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { DownloadButton } from '../../parts/download-button/download-button.tsx'
import { Facts } from '../../parts/facts/facts.tsx'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useBadRows, usePayments, useReverse, useSettlements, type Payment } from './data.ts'
import { SettlementsTable } from './documents.tsx'
import { PaymentState } from './payments-table.tsx'
import { useText } from './words.ts'

/** One payment: what it settles, what proves it, what of it paid for nobody, and its reversal. */
export default function PaymentPage() {
  const text = useText()
  const { payment: id }: { payment?: string } = useParams({ strict: false })
  const found = usePayments({ payment: Number(id) || 0 })
  const payment = found.data?.rows.find((row) => row.id === Number(id))
  if (payment) return <Known payment={payment} />
  return (
    <Page title={text.payments.title} back={{ to: '/iuran', label: text.back }}>
      {found.isPending ? (
        <Waiting rows={6} />
      ) : (
        <Problem error={found.error ?? new Refusal({ code: 'not-found', status: 404 })} />
      )}
    </Page>
  )
}

function Known({ payment }: { payment: Payment }) {
  const text = useText()
  const { payment: words, payments } = text
  const may = useMay()
  const settlements = useSettlements({ payment: payment.id })
  const [reversing, setReversing] = useState(false)
  const reversal = payment.kind === 'reversal'
  const mayRead = may('contributions.read')
  return (
    <Page
      title={reversal ? words.reversalTitle(payment.reference) : words.title(payment.reference)}
      lead={payment.reversed ? words.reversedNote : payment.purseName}
      back={{ to: '/iuran', label: text.back }}
      actions={
        <>
          {mayRead && (
            <LinkButton variant="default" to={`/buku-besar/telusur?jenis=payment&nomor=${payment.id}`}>
              {words.walk}
            </LinkButton>
          )}
          {may('contributions.pay') && !reversal && !payment.reversed && (
            <Button variant="default" onClick={() => setReversing(true)}>
              {words.reverse}
            </Button>
          )}
        </>
      }
    >
      <Section title={words.facts} actions={<PaymentState payment={payment} />}>
        <Facts
          facts={[
            { label: payments.purse, value: payment.purseName },
            { label: payments.on, value: <DayText on={payment.paidOn} /> },
            { label: payments.amount, value: <Money amount={payment.amount} /> },
            { label: payments.left, value: <Money amount={payment.left} /> },
            { label: payments.by, value: payment.by ?? '–' },
            { label: words.said, value: payment.said ?? '–' },
            ...(payment.list === null ? [] : [{ label: words.list, value: <Anchor inherit component={Link} to={`/daftar/${payment.list}`}>{words.listOpen}</Anchor> }]),
            { label: words.proof, value: payment.proven && mayRead ? <DownloadButton size="compact-sm" path={`/api/contributions/payments/${payment.id}/proof`} name={`bukti-bayar-${payment.id}`} label={words.proofGet} /> : words.noProof },
          ]} // prettier-ignore
        />
      </Section>
      {!reversal && (
        <Section title={words.uses} lead={words.usesLead} bare>
          <Problem error={settlements.error} />
          {settlements.data && <SettlementsTable settlements={settlements.data.rows} ofPayment />}
        </Section>
      )}
      {payment.list !== null && mayRead && <BadRows list={payment.list} />}
      {reversing && <ReverseDialog payment={payment} onClose={() => setReversing(false)} />}
    </Page>
  )
}

/** Rows of the list whose money paid for nobody, and why. */
function BadRows({ list }: { list: number }) {
  const text = useText()
  const { payment: words } = text
  const { data } = useBadRows(list)
  if (!data || data.rows.length === 0) return null
  return (
    <Section title={words.badRows} lead={words.badLead} bare>
      <DataTable
        label={words.badRows}
        rows={data.rows}
        rowKey={(row) => `${row.seq}/${row.month}`}
        height="50vh"
        columns={[
          { key: 'row', head: words.row, cell: (row) => row.rowNo ?? row.seq, align: 'end', width: 80, card: 'title' },
          { key: 'verdict', head: words.verdict, cell: (row) => text.verdicts[row.verdict as keyof typeof text.verdicts], width: 260 },
          { key: 'month', head: words.month, cell: (row) => <MonthText of={row.month} />, width: 150 },
          { key: 'amount', head: words.amount, cell: (row) => <Money amount={row.amount} />, align: 'end', width: 120 },
          { key: 'billed', head: words.billed, cell: (row) => <Money amount={row.billed} />, align: 'end', width: 120 },
          { key: 'person', head: words.person, cell: (row) => (row.worker === null ? '–' : <Anchor inherit component={Link} to={`/pekerja/${row.worker}`}>{text.table.unnamed(row.worker)}</Anchor>), width: 140 },
        ]} // prettier-ignore
      />
    </Section>
  )
}

/** Taking a payment back, with the reason. */
function ReverseDialog({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const { payment: words, pay } = useText()
  const done = useDone()
  const reverse = useReverse()
  const [request] = useState(() => crypto.randomUUID())
  const [said, setSaid] = useState('')
  const go = () =>
    void reverse.mutateAsync({ path: { payment: payment.id }, body: { request, said } }).then(
      () => {
        done(words.reversed)
        onClose()
      },
      () => undefined,
    )
  return (
    <Modal opened onClose={onClose} title={words.reverseTitle(payment.reference)}>
      <Stack gap="md">
        <Problem error={reverse.error} />
        <Note>{words.reverseBody}</Note>
        <TextInput
          label={words.reason}
          description={words.reasonHint}
          value={said}
          onChange={(event) => setSaid(event.currentTarget.value)}
          maxLength={500}
          required
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {pay.cancel}
          </Button>
          <Button color="red" onClick={go} loading={reverse.isPending} disabled={said.trim().length < 5}>
            {words.reverseAct}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
