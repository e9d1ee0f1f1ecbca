import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../net/session.ts'
import { Empty } from '../../parts/empty/empty.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useProgress } from './data.ts'
import { OneByOne } from './one-by-one.tsx'
import { PaperList } from './paper-list.tsx'
import { todayHere } from './today-here.ts'
import { useText } from './words.ts'

export default function ConfirmPeoplePage() {
  const text = useText()
  const may = useMay()
  const progress = useProgress()
  const [today] = useState(todayHere)
  const rows = progress.data?.rows

  return (
    <Page title={text.title} lead={may('registry.correct') ? text.lead : undefined} narrow={!may('registry.correct')}>
      <Problem error={progress.error} onRetry={() => void progress.refetch()} />
      {!rows ? (
        !progress.error && <Waiting rows={6} />
      ) : rows.length === 0 ? (
        <Empty title={text.empty.nobody}>{text.empty.nobodyText}</Empty>
      ) : may('registry.correct') ? (
        <Tabs defaultValue="one" keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="one">{text.one}</Tabs.Tab>
            <Tabs.Tab value="paper">{text.paper}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="one">
            <OneByOne text={text} progress={rows} today={today} />
          </Tabs.Panel>
          <Tabs.Panel value="paper">
            <PaperList text={text} progress={rows} today={today} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <OneByOne text={text} progress={rows} today={today} />
      )}
    </Page>
  )
}
