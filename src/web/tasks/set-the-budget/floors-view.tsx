import { Button, Group, NumberInput, Select, SimpleGrid } from '@mantine/core'
import { useState } from 'react'
import { kindCodes, type KindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { useMay } from '../../net/session.ts'
import { Count } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { useAreas, useFloors, useSetFloors, type Floor } from './data.ts'
import { useText } from './words.ts'

/** The floors of the regency: at least so many of a kecamatan or a kind of work. */
export function FloorsView() {
  const text = useText()
  const words = text.floors
  const may = useMay()('funding.plan')
  const areas = useAreas()
  const floors = useFloors()
  const save = useSetFloors()
  const done = useDone()
  const rows = floors.data?.rows ?? []
  const keep = (next: Floor[]) =>
    void save.mutateAsync({ body: { floors: next } }).then(
      () => done(words.saved),
      () => undefined,
    )
  const nameOf = ({ kecamatan, kind }: Floor) =>
    words.of(kecamatan ? areas.name(kecamatan) : '', kind ? text.kinds[kind] : '')
  return (
    <Section title={words.title} lead={words.lead}>
      <Problem error={floors.error ?? save.error} />
      {may && <NewFloor onAdd={(floor) => keep([...rows, floor])} busy={save.isPending} />}
      <DataTable
        label={text.table(words.title)}
        rows={rows}
        rowKey={(floor) => `${floor.kecamatan} ${floor.kind}`}
        columns={[
          {
            key: 'kecamatan',
            head: words.kecamatan,
            cell: (floor) => (floor.kecamatan ? areas.name(floor.kecamatan) : words.anyKecamatan),
            card: 'title',
          },
          { key: 'kind', head: words.kind, cell: (floor) => (floor.kind ? text.kinds[floor.kind] : words.anyKind) },
          { key: 'heads', head: words.heads, cell: (floor) => <Count of={floor.heads} />, align: 'end' },
          ...(may
            ? [
                {
                  key: 'act',
                  head: words.act,
                  cell: (floor: Floor) => (
                    <Button
                      size="xs"
                      variant="subtle"
                      aria-label={words.remove(nameOf(floor))}
                      onClick={() => keep(rows.filter((other) => other !== floor))}
                    >
                      {words.removeShort}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
        empty={<Empty title={words.none} />}
      />
    </Section>
  )
}

function NewFloor({ onAdd, busy }: { onAdd: (floor: Floor) => void; busy: boolean }) {
  const text = useText()
  const words = text.floors
  const areas = useAreas()
  const [kecamatan, setKecamatan] = useState<string | null>(null)
  const [kind, setKind] = useState<string | null>(null)
  const [heads, setHeads] = useState(50)
  return (
    <div className="no-print">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Select
          label={words.kecamatan}
          placeholder={words.anyKecamatan}
          data={areas.kecamatan}
          value={kecamatan}
          onChange={setKecamatan}
          searchable
          clearable
        />
        <Select
          label={words.kind}
          placeholder={words.anyKind}
          data={kindCodes.map((code) => ({ value: code, label: text.kinds[code] }))}
          value={kind}
          onChange={setKind}
          searchable
          clearable
        />
        <NumberInput
          label={words.heads}
          value={heads}
          onChange={(next) => setHeads(Number(next) || 0)}
          min={1}
          allowDecimal={false}
          thousandSeparator="."
          decimalSeparator=","
        />
      </SimpleGrid>
      <Group justify="flex-end" mt="sm">
        <Button
          variant="default"
          loading={busy}
          disabled={(kecamatan === null && kind === null) || heads < 1}
          title={kecamatan === null && kind === null ? words.needsOne : undefined}
          onClick={() => onAdd({ kecamatan, kind: kind as KindOfWork | null, heads })}
        >
          {words.add}
        </Button>
      </Group>
    </div>
  )
}
