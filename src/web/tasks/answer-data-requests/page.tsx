import { Empty } from '../../parts/empty/empty.tsx'
import { Page } from '../../parts/page/page.tsx'

export default function StubPage() {
  return (
    <Page title="answer-data-requests">
      <Empty title="answer-data-requests" />
    </Page>
  )
}
