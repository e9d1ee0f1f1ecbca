import { Button, Checkbox, Group, Modal, MultiSelect, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { purseKinds } from '../../../../domain/funding/purse.ts'
import { kindCodes } from '../../../../domain/registry/kind-of-work.ts'
import { useDone } from '../../../parts/done/use-done.tsx'
import { Problem } from '../../../parts/problem/problem.tsx'
import { useAddPurse, useAreas, useChangePurse, type NewPurse, type Purse } from '../data.ts'
import { firstOffered, lastKnown } from '../known-months.ts'
import { MonthPick } from '../month-pick.tsx'
import { useText } from '../words.ts'

const empty: NewPurse = {
  name: '',
  kind: 'apbd',
  amount: 0,
  first: `${lastKnown.slice(0, 4)}-01`,
  last: lastKnown,
  rule: { kinds: [], areas: [], decileTo: null, extremePoorOnly: false, asnafDecileTo: null },
}

const deciles = Array.from({ length: 10 }, (_, at) => String(at + 1))

/** A new purse, or a changed one. The payer of a purse stays: another payer is another purse. */
export function PurseForm({ purse, onClose }: { purse: Purse | 'new' | undefined; onClose: () => void }) {
  const text = useText()
  const title = purse === 'new' || !purse ? text.form.newTitle : text.form.changeTitle(purse.name)
  return (
    <Modal opened={purse !== undefined} onClose={onClose} title={title} size="lg">
      {purse && <Fields purse={purse} onClose={onClose} />}
    </Modal>
  )
}

function Fields({ purse, onClose }: { purse: Purse | 'new'; onClose: () => void }) {
  const text = useText()
  const words = text.form
  const done = useDone()
  const areas = useAreas()
  const [given, setGiven] = useState<NewPurse>(() => (purse === 'new' ? empty : startOf(purse)))
  const [add, change] = [useAddPurse(), useChangePurse()]
  const set = (next: Partial<NewPurse>) => setGiven((before) => ({ ...before, ...next }))
  const setRule = (next: Partial<NewPurse['rule']>) => set({ rule: { ...given.rule, ...next } })
  const village = given.kind === 'village'

  function send(event: FormEvent) {
    event.preventDefault()
    const { kind: _payer, ...changed } = given
    const sent =
      purse === 'new'
        ? add.mutateAsync({ body: given })
        : change.mutateAsync({ path: { purse: Number(purse.id) }, body: changed })
    void sent.then(
      () => (done(text.purse.added(given.name)), onClose()),
      () => undefined,
    )
  }

  return (
    <form onSubmit={send}>
      <Problem error={add.error ?? change.error} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <TextInput
          label={words.name}
          placeholder={words.nameHint}
          value={given.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          required
          maxLength={120}
          data-autofocus
        />
        <Select
          label={words.kind}
          description={words.kindHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={purseKinds.map((kind) => ({ value: kind, label: text.purseKinds[kind] }))}
          value={given.kind}
          onChange={(kind) => kind && set({ kind: kind })}
          allowDeselect={false}
          disabled={purse !== 'new'}
        />
        <NumberInput
          label={words.amount}
          value={given.amount}
          onChange={(amount) => set({ amount: Number(amount) || 0 })}
          min={0}
          max={100_000_000_000_000}
          step={1_000_000}
          allowDecimal={false}
          prefix="Rp"
          thousandSeparator="."
          decimalSeparator=","
        />
        <div />
        <MonthPick
          label={words.first}
          value={given.first}
          onChange={(first) => set({ first })}
          from={firstOffered()}
          to={lastKnown}
        />
        <MonthPick
          label={words.last}
          value={given.last}
          onChange={(last) => set({ last })}
          from={firstOffered()}
          to={lastKnown}
        />
        <MultiSelect
          label={words.kinds}
          placeholder={given.rule.kinds.length === 0 ? words.any : undefined}
          data={kindCodes.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
          value={[...given.rule.kinds]}
          onChange={(kinds) => setRule({ kinds: kinds })}
          searchable
          clearable
        />
        {village ? (
          <Select
            label={words.desa}
            data={areas.desa}
            value={given.rule.areas[0] ?? null}
            onChange={(desa) => setRule({ areas: desa ? [desa] : [] })}
            searchable
            limit={80}
            required
          />
        ) : (
          <MultiSelect
            label={words.areas}
            placeholder={given.rule.areas.length === 0 ? words.any : undefined}
            data={[...areas.kecamatan, ...areas.desa]}
            value={[...given.rule.areas]}
            onChange={(codes) => setRule({ areas: codes })}
            searchable
            clearable
            limit={80}
          />
        )}
        <Decile
          label={words.decileTo}
          value={given.rule.decileTo}
          onChange={(decileTo) => setRule({ decileTo })}
          any={words.anyDecile}
        />
        {given.kind === 'zakat' && (
          <Decile
            label={words.asnaf}
            value={given.rule.asnafDecileTo}
            onChange={(asnafDecileTo) => setRule({ asnafDecileTo })}
          />
        )}
        <Checkbox
          label={words.extremePoor}
          checked={given.rule.extremePoorOnly}
          onChange={(event) => setRule({ extremePoorOnly: event.currentTarget.checked })}
          mt={{ base: 0, sm: 30 }}
        />
      </SimpleGrid>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button type="submit" loading={add.isPending || change.isPending}>
          {words.save}
        </Button>
      </Group>
    </form>
  )
}

function Decile({
  label,
  value,
  onChange,
  any,
}: {
  label: string
  value: number | null
  onChange: (decile: number | null) => void
  any?: string
}) {
  return (
    <Select
      label={label}
      placeholder={any}
      data={deciles}
      value={value === null ? null : String(value)}
      onChange={(picked) => onChange(picked === null ? null : Number(picked))}
      clearable={any !== undefined}
      required={any === undefined}
    />
  )
}

const startOf = ({ name, kind, amount, first, last, rule }: Purse): NewPurse => ({
  name,
  kind,
  amount,
  first,
  last,
  rule,
})
