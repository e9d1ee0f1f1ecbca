import { Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { formatMonth, monthFromNumber, monthNumber, type Month } from '../../../domain/basics/month.ts'
import { mostProofMegabytes } from '../../../domain/contributions/proof-type.ts'
import { settleOldest, type Due } from '../../../domain/contributions/settle.ts'
import { todayInJakarta } from '../../net/today.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { FileDrop } from '../../parts/file-drop/file-drop.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { useBills, usePay, usePayProven, type Bill } from './data.ts'
import type { PayFor } from './next-of-money.tsx'
import { useText, type Text } from './words.ts'

type PaymentDialogProps = { purses: readonly { purse: number; name: string }[]; start: PayFor; onClose: () => void }

/** Money that left a purse, recorded with its proof; what it will settle is said before it is kept. */
export function PaymentDialog({ purses, start, onClose }: PaymentDialogProps) {
  const text = useText()
  const { pay: words } = text
  const done = useDone()
  const plain = usePay()
  const proven = usePayProven()
  // Made once: pressed twice, or sent again after a broken line, it is one payment.
  const [request] = useState(() => crypto.randomUUID())
  const [purse, setPurse] = useState(start.purse)
  const [paidOn, setPaidOn] = useState<string>(todayInJakarta())
  const [amount, setAmount] = useState<number>(start.amount ?? 0)
  const [reference, setReference] = useState('')
  const [said, setSaid] = useState('')
  const [proof, setProof] = useState<File>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  async function go(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    const note = said.trim() && { said: said.trim() }
    try {
      const { advance } = proof
        ? await proven(
            { request, purse: String(purse), paidOn, amount: String(amount), reference, ...note, ...(start.bills && { bills: start.bills.join(',') }) }, // prettier-ignore
            proof,
          )
        : await plain.mutateAsync({ body: { request, purse, paidOn, amount, reference, ...note, ...(start.bills && { bills: start.bills }) } }) // prettier-ignore
      done(advance > 0 ? words.doneAdvance(advance) : words.done)
      onClose()
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }

  return (
    <Modal opened onClose={onClose} title={words.title} size="lg">
      <form onSubmit={(event) => void go(event)}>
        <Stack gap="md">
          <Problem error={error} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={words.purse}
              data={purses.map(({ purse: id, name }) => ({ value: String(id), label: name }))}
              value={String(purse)}
              onChange={(picked) => picked && setPurse(Number(picked))}
              allowDeselect={false}
            />
            <TextInput
              type="date"
              label={words.paidOn}
              value={paidOn}
              max={todayInJakarta()}
              onChange={(event) => setPaidOn(event.currentTarget.value)}
              required
            />
            <NumberInput
              label={words.amount}
              value={amount || ''}
              onChange={(given) => setAmount(Number(given) || 0)}
              min={1}
              max={100_000_000_000_000}
              allowDecimal={false}
              prefix="Rp"
              thousandSeparator="."
              decimalSeparator=","
              hideControls
              required
            />
            <TextInput
              label={words.reference}
              description={words.referenceHint}
              value={reference}
              onChange={(event) => setReference(event.currentTarget.value)}
              maxLength={80}
              required
            />
          </SimpleGrid>
          <WillSettle text={text} purse={purse} amount={amount} bills={start.bills} />
          <TextInput
            label={words.said}
            value={said}
            onChange={(event) => setSaid(event.currentTarget.value)}
            maxLength={500}
          />
          {proof ? (
            <Group gap="sm" wrap="nowrap">
              <IconPaperclip size={18} aria-hidden />
              <span style={{ overflowWrap: 'anywhere' }}>{words.proofTaken(proof.name)}</span>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconX size={14} aria-hidden />}
                onClick={() => setProof(undefined)}
              >
                {words.proofDrop}
              </Button>
            </Group>
          ) : (
            <FileDrop
              label={words.proof}
              hint={words.proofHint}
              accept={['.pdf', '.jpg', '.jpeg', '.png']}
              maxMegabytes={mostProofMegabytes}
              onFiles={([file]) => setProof(file)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={busy} disabled={amount <= 0 || reference.trim() === ''}>
              {words.act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** What the money will settle, by the rule the server uses: the oldest bill first. */
function WillSettle({
  text,
  purse,
  amount,
  bills,
}: {
  text: Text
  purse: number
  amount: number
  bills?: number[] | undefined
}) {
  // prettier-ignore
  const { pay: words } = text
  const owed = useBills({ purse })
  if (!owed.data || amount <= 0) return null
  const dues = duesOf(owed.data.rows).filter(({ bill }) => !bills || bills.includes(bill))
  const settled = settleOldest([{ payment: 0, paidOn: '', left: amount }], dues)
  const rest = amount - settled.reduce((sum, one) => sum + one.amount, 0)
  if (settled.length === 0) return <p style={{ margin: 0 }}>{words.nothingDue}</p>
  return (
    <div role="status">
      <strong>{words.pays}</strong>
      <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
        {settled.map(({ bill, amount: paid }) => {
          const due = dues.find((one) => one.bill === bill)!
          const month = formatMonth(monthFromNumber(due.month))
          return <li key={bill}>{paid === due.owed ? words.paysWhole(month, paid) : words.paysPart(month, paid, due.owed)}</li> // prettier-ignore
        })}
        {rest > 0 && <li>{words.advance(rest)}</li>}
      </ul>
    </div>
  )
}

const duesOf = (bills: readonly Bill[]): Due[] =>
  bills.flatMap(({ id, month, net, settled }) =>
    net === null ? [] : [{ bill: id, month: monthNumber(month as Month), owed: net - (settled ?? 0) }],
  )
