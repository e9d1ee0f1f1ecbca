import { Empty } from '../../parts/empty/empty.tsx'
import { Page } from '../../parts/page/page.tsx'

export default function StubPage() {
  return (
    <Page title="look-up-a-worker">
      <Empty title="look-up-a-worker" />
    </Page>
  )
}
