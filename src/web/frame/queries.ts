import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isRefusal } from '../net/refusal.ts'
import { sessionKey } from '../net/session.ts'

/** What was read is kept; refusals are final, a broken line is tried again; a session that ran out is noticed anywhere. */
export function openQueries(): QueryClient {
  const notice = (error: unknown) => {
    if (isRefusal(error) && error.status === 401) void client.invalidateQueries({ queryKey: sessionKey })
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        // One room's act changes what another shows: a page that opens asks again, while it shows what it knew.
        staleTime: 0,
        retry: (count, error) => count < 2 && isRefusal(error) && (error.status === 0 || error.status >= 502),
      },
    },
  })
  return client
}
