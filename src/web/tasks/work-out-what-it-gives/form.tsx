import { ActionIcon, Button, Checkbox, NativeSelect, NumberInput, SegmentedControl } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { formatMonth } from '../../../domain/basics/month.ts'
import type { Payer } from '../../../domain/law/payer.ts'
import { levels, type Level } from '../../../domain/law/scholarship.ts'
import type { ChildAsked, WorkOutAsked } from '../../../domain/law/work-out.ts'
import { groupNames, kindCodes, kindsOfWork, type WorkGroup } from '../../../domain/registry/kind-of-work.ts'
import { workName } from '../../words/work-names.ts'
import { childrenText, firstMonths, mostChildren, usualAge, windows, type Address } from './asked.ts'
import css from './work-out.module.css'
import { useText } from './words.ts'

/** Whoever pays most often stands first. */
const payersShown: readonly Payer[] = [
  'self',
  'apbd',
  'village',
  'company',
  'donor',
  'zakat',
  'dbhcht',
  'province',
  'apbn',
]

type FormProps = { address: Address; asked: WorkOutAsked; onChange: (change: Partial<Address>) => void }

/** What is asked: native fields, as every phone has them. */
export function Form({ address, asked, onChange }: FormProps) {
  const text = useText()
  return (
    <form className={`${css.form} no-print`} onSubmit={(event) => event.preventDefault()} aria-label={text.form}>
      <NativeSelect
        size="md"
        label={text.work}
        value={address.kerja}
        onChange={(event) => onChange({ kerja: event.currentTarget.value })}
        data={[
          { value: '', label: text.anyWork },
          ...(Object.keys(groupNames) as WorkGroup[]).map((group) => ({
            group: text.groups[group],
            items: kindCodes
              .filter((code) => kindsOfWork[code].group === group)
              .map((code) => ({ value: code, label: workName(code) })),
          })),
        ]}
      />
      <NumberInput
        size="md"
        label={text.income}
        description={text.incomeHint}
        prefix="Rp"
        thousandSeparator="."
        decimalSeparator=","
        allowDecimal={false}
        allowNegative={false}
        hideControls
        inputMode="numeric"
        max={999_999_999}
        value={asked.income === null ? '' : Number(asked.income)}
        onChange={(value) => onChange({ upah: value === '' ? '' : String(value) })}
      />
      <NativeSelect
        size="md"
        label={text.payer}
        value={asked.payer}
        onChange={(event) => onChange({ bayar: event.currentTarget.value })}
        data={payersShown.map((payer) => ({ value: payer, label: text.payers[payer] }))}
      />
      <NativeSelect
        size="md"
        label={text.first}
        value={asked.first}
        onChange={(event) => onChange({ mulai: event.currentTarget.value })}
        data={[...new Set([...firstMonths(), asked.first])]
          .sort()
          .map((month) => ({ value: month, label: formatMonth(month) }))}
      />
      <div>
        <p className={css.fieldLabel} id="lama">
          {text.months}
        </p>
        <SegmentedControl
          fullWidth
          size="md"
          aria-labelledby="lama"
          value={String(asked.months)}
          onChange={(lama) => onChange({ lama })}
          data={windows.map(String)}
        />
      </div>
      <fieldset className={css.fieldset}>
        <legend>{text.programmes}</legend>
        <p>{text.both}</p>
        <Checkbox
          size="md"
          label={text.withSavings}
          checked={asked.programmes.includes('jht')}
          onChange={(event) => onChange({ jht: event.currentTarget.checked ? 'ya' : '' })}
        />
      </fieldset>
      <Children asked={asked.children} onChange={(children) => onChange({ anak: childrenText(children) })} />
    </form>
  )
}

function Children({
  asked,
  onChange,
}: {
  asked: readonly ChildAsked[]
  onChange: (children: readonly ChildAsked[]) => void
}) {
  const text = useText()
  const change = (index: number, child: ChildAsked) => onChange(asked.map((one, at) => (at === index ? child : one)))
  return (
    <fieldset className={css.fieldset}>
      <legend>{text.children}</legend>
      {asked.map((child, index) => (
        <div key={index} className={css.child}>
          <NativeSelect
            aria-label={text.level(index + 1)}
            value={child.level}
            onChange={(event) => {
              const level = event.currentTarget.value as Level
              change(index, { level, age: usualAge[level] })
            }}
            data={levels.map((level) => ({ value: level, label: text.levels[level] }))}
          />
          <NumberInput
            aria-label={text.age(index + 1)}
            min={0}
            max={30}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="strict"
            inputMode="numeric"
            value={child.age}
            suffix={text.ageUnit}
            hideControls
            onChange={(age) => change(index, { ...child, age: Number(age) || 0 })}
          />
          <ActionIcon
            size={40}
            variant="default"
            aria-label={text.removeChild(index + 1)}
            onClick={() => onChange(asked.filter((_, at) => at !== index))}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {asked.length < mostChildren && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onChange([...asked, { level: 'primary', age: usualAge.primary }])}
        >
          {text.addChild}
        </Button>
      )}
    </fieldset>
  )
}
