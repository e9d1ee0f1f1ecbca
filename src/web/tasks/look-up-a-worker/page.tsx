import { Button } from '@mantine/core'
import { IconDownload, IconId } from '@tabler/icons-react'
import { useState } from 'react'
import { kindCodes } from '../../../domain/registry/kind-of-work.ts'
import { download } from '../../net/download.ts'
import { useMay, useSession } from '../../net/session.ts'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter, type Filter } from '../../parts/filters/use-filter.ts'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { asked, useAreas, useProgress, useWorkers, type ListFilter } from './data.ts'
import { FindByNik } from './find-by-nik.tsx'
import { workerColumns } from './worker-columns.tsx'
import { useText, type Text } from './words.ts'
import { workName } from '../../words/work-names.ts'

const start: ListFilter = { q: '', sort: 'name', kecamatan: '', desa: '', kind: '', state: '' }

export default function WorkersPage() {
  const text = useText()
  const may = useMay()
  const { account } = useSession()
  const [nik, setNik] = useState<string>()
  const filter = useFilter<ListFilter>(start)
  const workers = useWorkers(filter.query)
  const knowsNumbers = account.role !== 'planner' && account.role !== 'market_head'

  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <>
          {knowsNumbers && (
            <Button variant="default" leftSection={<IconId size={18} aria-hidden />} onClick={() => setNik('')}>
              {text.byNik.open}
            </Button>
          )}
          {may('registry.export') && <Export text={text} query={filter.query} />}
        </>
      }
    >
      {may('registry.attest') && <VouchNext text={text} />}
      <DataTable
        label={text.list}
        source={workers}
        filter={withoutNumbers(filter, setNik)}
        search={text.search}
        tools={<Tools text={text} filter={filter} />}
        rowKey={(line) => String(line.id)}
        columns={workerColumns(text, knowsNumbers)}
        open={(line) => `/pekerja/${line.id}`}
        empty={
          <Empty
            title={text.empty.title}
            action={may('ingest.load') && <LinkButton to="/daftar">{text.empty.act}</LinkButton>}
          >
            {may('ingest.load') ? text.empty.text : text.empty.area}
          </Empty>
        }
      />
      <FindByNik given={nik} onClose={() => setNik(undefined)} />
    </Page>
  )
}

/** A NIK typed into the search for names goes to its own search: it must not stand in the address of the page. */
function withoutNumbers(filter: Filter<ListFilter>, onNumber: (nik: string) => void): Filter<ListFilter> {
  return {
    ...filter,
    set: (change) => {
      const digits = change.q?.replace(/[\s.'-]/g, '') ?? ''
      if (/^\d{6,}$/.test(digits)) onNumber(digits)
      else filter.set(change)
    },
  }
}

function VouchNext({ text }: { text: Text }) {
  const { data } = useProgress(true)
  if (!data) return null
  const people = data.rows.reduce((sum, row) => sum + row.people, 0)
  const left = people - data.rows.reduce((sum, row) => sum + row.attested, 0)
  if (people === 0) return null
  if (left === 0) return <NextStep title={text.step.done} />
  return (
    <NextStep title={text.step.title(left, people)} because={text.step.because} label={text.step.act} to="/lapangan" />
  )
}

function Export({ text, query }: { text: Text; query: Partial<ListFilter> }) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  async function take() {
    setBusy(true)
    setError(undefined)
    try {
      const given = new URLSearchParams(asked(query))
      await download(`/api/registry/export?${given.toString()}`, text.exportFile)
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} loading={busy} onClick={take}>
        {text.export}
      </Button>
      <Problem error={error} />
    </>
  )
}

function Tools({ text, filter }: { text: Text; filter: Filter<ListFilter> }) {
  const areas = useAreas().data?.rows ?? []
  const { kecamatan, desa, kind, state } = filter.value
  const named = (rows: typeof areas) => rows.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <PickOne
        label={text.filters.kecamatan}
        any={text.filters.anyKecamatan}
        value={kecamatan}
        options={named(areas.filter((area) => area.kind === 'kecamatan'))}
        onChange={(code) => filter.set({ kecamatan: code, desa: '' })}
      />
      {kecamatan !== '' && (
        <PickOne
          label={text.filters.desa}
          any={text.filters.anyDesa}
          value={desa}
          options={named(areas.filter((area) => area.code.startsWith(`${kecamatan}.`)))}
          onChange={(code) => filter.set({ desa: code })}
        />
      )}
      <PickOne
        label={text.filters.kind}
        any={text.filters.anyKind}
        value={kind}
        options={kindCodes.map((code) => ({ value: code, label: workName(code) }))}
        onChange={(code) => filter.set({ kind: code })}
      />
      <PickOne
        label={text.filters.state}
        any={text.filters.anyState}
        value={state}
        options={Object.entries(text.states).map(([value, label]) => ({ value, label }))}
        onChange={(code) => filter.set({ state: code })}
      />
    </>
  )
}
