import '@fontsource-variable/plus-jakarta-sans'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './base.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { ConfirmProvider } from '../parts/confirm/use-confirm.tsx'
import { useWords } from '../words/use-words.ts'
import { openQueries } from './queries.ts'
import { openRouter } from './router.tsx'
import { schemeStore } from './scheme.ts'
import { themeIn, variables } from './theme.ts'

/** Everything around the pages: colours, questions, notices, what was read, and where we are. */
export function Frame() {
  const [queries] = useState(openQueries)
  const [router] = useState(() => openRouter())
  const { close } = useWords()
  const theme = useMemo(() => themeIn(close), [close])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      colorSchemeManager={schemeStore}
    >
      <QueryClientProvider client={queries}>
        <ConfirmProvider>
          <RouterProvider router={router} />
        </ConfirmProvider>
        <Notices />
      </QueryClientProvider>
    </MantineProvider>
  )
}

/** Where "done, undo?" appears: a landmark of its own, so that it can be found. */
function Notices() {
  const { done } = useWords()
  return (
    <aside aria-label={done.place}>
      <Notifications position="bottom-right" limit={4} withinPortal={false} />
    </aside>
  )
}
