import { useSession } from '../../net/session.ts'
import { Facts } from '../../parts/facts/facts.tsx'
import { Page } from '../../parts/page/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { PasswordForm } from './password-form.tsx'
import { SecondCode } from './second-code.tsx'
import { useText } from './words.ts'

/** One's own password and second code; the rest of an account is the administrator's. */
export default function MyAccountPage() {
  const text = useText()
  const words = useWords()
  const { account } = useSession()
  return (
    <Page title={text.title} lead={account.name} narrow>
      <Facts
        columns={3}
        facts={[
          { label: text.role, value: words.roles[account.role] },
          { label: text.office, value: account.office || '–' },
          { label: text.email, value: account.email },
        ]}
      />
      <PasswordForm />
      <SecondCode />
    </Page>
  )
}
