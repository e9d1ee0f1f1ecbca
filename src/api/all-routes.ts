import { historyRoutes } from './history.ts'
import { lawRoutes } from './law.ts'
import { priorityRoutes } from './priority.ts'
import type { App, Context } from './route.ts'

/** The routes of every room, one file a room. */
export const allRoutes: readonly ((context: Context) => (app: App) => Promise<void>)[] = [
  lawRoutes,
  priorityRoutes,
  historyRoutes,
]
