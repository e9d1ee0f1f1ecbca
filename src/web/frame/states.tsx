import { Button, Code, Loader } from '@mantine/core'
import { IconLock, IconMapQuestion, IconPlugConnectedX, IconTool } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { isRefusal } from '../net/refusal.ts'
import { useSession } from '../net/session.ts'
import { LinkButton } from '../parts/link-button/link-button.tsx'
import { Page } from '../parts/page/page.tsx'
import { useWords } from '../words/use-words.ts'
import { Mark } from './mark.tsx'
import css from './states.module.css'

type Props = { title: string; text: string; icon: ReactNode; children?: ReactNode }

const State = ({ title, text, icon, children }: Props) => (
  <Page title={title} narrow>
    <div className={css.state}>
      <span className={css.icon} aria-hidden>
        {icon}
      </span>
      <div>
        <p>{text}</p>
        <div className={css.acts}>{children}</div>
      </div>
    </div>
  </Page>
)

/** 404. */
export function NotFound() {
  const { states } = useWords()
  return (
    <State title={states.notFoundTitle} text={states.notFound} icon={<IconMapQuestion size={40} stroke={1.4} />}>
      <LinkButton to="/">{states.goHome}</LinkButton>
    </State>
  )
}

/** 403, before anything is asked of the server. */
export function Forbidden() {
  const { states, roles } = useWords()
  const { account } = useSession()
  return (
    <State
      title={states.forbiddenTitle}
      text={states.forbidden(roles[account.role])}
      icon={<IconLock size={40} stroke={1.4} />}
    >
      <LinkButton to="/">{states.goHome}</LinkButton>
    </State>
  )
}

/** A fault of the program on one page; the rest of the frame stays usable. */
export function Broken({ error }: { error: unknown }) {
  const { states } = useWords()
  const offline = isRefusal(error)
    ? error.status === 0
    : error instanceof TypeError && /import|fetch|load/i.test(error.message)
  return (
    <State
      title={offline ? states.offlineTitle : states.brokenTitle}
      text={offline ? states.offline : states.broken}
      icon={offline ? <IconPlugConnectedX size={40} stroke={1.4} /> : <IconTool size={40} stroke={1.4} />}
    >
      <Button onClick={() => location.reload()}>{states.retry}</Button>
      <LinkButton to="/" variant="default">
        {states.goHome}
      </LinkButton>
      {!offline && (
        <details className={css.details}>
          <summary>{states.technical}</summary>
          <Code block>{error instanceof Error ? error.message : String(error)}</Code>
        </details>
      )}
    </State>
  )
}

/** Before anything is known, even who is signed in. */
export function Opening() {
  const { states } = useWords()
  return (
    <main className={css.opening}>
      <Mark size={64} />
      <Loader type="dots" color="var(--accent)" />
      <span className="hidden-text" role="status">
        {states.loading}
      </span>
    </main>
  )
}

/** The server does not answer at all. */
export function Unreachable({ onRetry }: { onRetry: () => void }) {
  const { states } = useWords()
  return (
    <main className={css.opening}>
      <Mark size={64} />
      <h1>{states.offlineTitle}</h1>
      <p>{states.offline}</p>
      <Button onClick={onRetry}>{states.retry}</Button>
    </main>
  )
}
