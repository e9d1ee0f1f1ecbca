import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { Page } from '../parts/page/page.tsx'
import { Waiting } from '../parts/waiting/waiting.tsx'
import { pages, type PageEntry } from '../routes.tsx'
import { useWords } from '../words/use-words.ts'
import { Gate } from './gate.tsx'
import { Root } from './root.tsx'
import { Broken, NotFound } from './states.tsx'

const root = createRootRoute({ component: Root, notFoundComponent: NotFound })

function routeOf({ path, verbs, open, load }: PageEntry) {
  const Lazy = lazyRouteComponent(load, 'default') as ComponentType & { preload?: () => Promise<void> }
  const component = Object.assign(
    () =>
      open ? (
        <Lazy />
      ) : (
        <Gate verbs={verbs}>
          <Lazy />
        </Gate>
      ),
    { preload: Lazy.preload },
  )
  return createRoute({ getParentRoute: () => root, path, component })
}

/** The filters in the address are plain text, as an officer may read or type them: `?desa=35.09.01.2001`. */
const readSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text))

function writeSearch(search: Record<string, unknown>): string {
  const kept = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  )
  const text = new URLSearchParams(kept).toString()
  return text && `?${text}`
}

/** The router over all pages. A history is given in tests only. */
export const openRouter = (history?: RouterHistory) =>
  createRouter({
    routeTree: root.addChildren(pages.map(routeOf)),
    history,
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })

function PagePending() {
  const { states } = useWords()
  return (
    <Page title={states.loading}>
      <Waiting />
    </Page>
  )
}
