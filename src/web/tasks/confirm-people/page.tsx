import { Empty } from '../../parts/empty/empty.tsx'
import { Page } from '../../parts/page/page.tsx'

export default function StubPage() {
  return (
    <Page title="confirm-people">
      <Empty title="confirm-people" />
    </Page>
  )
}
