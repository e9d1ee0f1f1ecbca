import { Empty } from '../../parts/empty/empty.tsx'
import { Page } from '../../parts/page/page.tsx'

export default function StubPage() {
  return (
    <Page title="manage-accounts">
      <Empty title="manage-accounts" />
    </Page>
  )
}
