import { Empty } from '../../parts/empty/empty.tsx'
import { Page } from '../../parts/page/page.tsx'

export default function StubPage() {
  return (
    <Page title="decide-who-is-first">
      <Empty title="decide-who-is-first" />
    </Page>
  )
}
