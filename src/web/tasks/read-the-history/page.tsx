import { Empty } from '../../parts/empty/empty.tsx'
import { Page } from '../../parts/page/page.tsx'

export default function StubPage() {
  return (
    <Page title="read-the-history">
      <Empty title="read-the-history" />
    </Page>
  )
}
