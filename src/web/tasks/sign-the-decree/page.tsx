import { Empty } from '../../parts/empty/empty.tsx'
import { Page } from '../../parts/page/page.tsx'

export default function StubPage() {
  return (
    <Page title="sign-the-decree">
      <Empty title="sign-the-decree" />
    </Page>
  )
}
