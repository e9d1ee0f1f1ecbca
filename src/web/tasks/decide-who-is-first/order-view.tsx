import { Text } from '@mantine/core'
import { warnings } from '../../../domain/priority/reasons.ts'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { PeopleTable } from './people-table.tsx'
import { useText } from './words.ts'

/** Those who may be proposed, the most exposed first. */
export function OrderView() {
  const text = useText()
  const filter = useFilter({ q: '', kind: '', area: '', perhatian: '' })
  return (
    <>
      <Text mb="sm">{text.orderLead}</Text>
      <PeopleTable
        label={text.order.people}
        verdict="may"
        filter={filter}
        warning={filter.value.perhatian}
        tools={
          <PickOne
            label={text.order.warning}
            value={filter.value.perhatian}
            onChange={(perhatian) => filter.set({ perhatian })}
            options={warnings.map((code) => ({ value: code, label: text.reasons[code] }))}
            any={text.order.anyWarning}
            width={240}
          />
        }
      />
    </>
  )
}
