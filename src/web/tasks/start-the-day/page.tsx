import { Empty } from '../../parts/empty/empty.tsx'
import { Page } from '../../parts/page/page.tsx'

export default function StubPage() {
  return (
    <Page title="start-the-day">
      <Empty title="start-the-day" />
    </Page>
  )
}
