import { Modal } from '@mantine/core'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { SessionContext, useSessionQuery, type OpenSession, type Session } from '../net/session.ts'
import { isOpenPage } from '../routes.tsx'
import { useWords } from '../words/use-words.ts'
import { OpenShell } from './open-shell.tsx'
import { Shell } from './shell.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { SignIn } from './sign-in.tsx'
import { Opening, Unreachable } from './states.tsx'

const isOpen = (session: Session | undefined): session is OpenSession => Boolean(session?.account && session.regency)

/** Lets in who is signed in. A session that runs out asks again over the page, so that nothing typed is lost. */
export function Root() {
  const words = useWords()
  const query = useSessionQuery()
  const [kept, setKept] = useState<OpenSession>()
  const session = query.data
  const openPage = useRouterState({ select: ({ location }) => isOpenPage(location.pathname) })

  useEffect(() => {
    if (!isOpen(session)) return
    // Somebody else takes over this screen: what the one before had read must not stay on it.
    if (kept && kept.account.id !== session.account.id) location.reload()
    else setKept(session)
  }, [session, kept])

  // An open page needs neither an account nor, once it is here, a line to the server.
  if (query.isPending) return openPage && query.fetchStatus === 'paused' ? <OpenShell /> : <Opening />
  if (openPage && !isOpen(session) && !kept) return <OpenShell session={session} />
  if (!session) return <Unreachable onRetry={() => void query.refetch()} />
  const shown = isOpen(session) ? session : kept
  if (!shown) return <SignIn session={session} />
  return (
    <SessionContext value={shown}>
      <Shell />
      <Modal
        opened={!isOpen(session)}
        onClose={() => setKept(undefined)}
        closeOnClickOutside={false}
        title={words.signIn.title}
        size="lg"
      >
        <SignInForm session={session} expired />
      </Modal>
    </SessionContext>
  )
}
