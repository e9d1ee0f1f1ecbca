import type { Answer } from '../../net/client.ts'
import { ask } from '../../net/client.ts'
import { useGet, useRefresh, useRows, useSend } from '../../net/use-api.ts'

export type Line = Answer<'/api/registry/workers', 'get'>['rows'][number]
export type Person = Answer<'/api/registry/workers/{worker}', 'get'>
export type Look = Answer<'/api/registry/workers/{worker}/looks', 'get'>['rows'][number]
export type Area = { code: string; name: string; kind: string }

/** The filter of the list as it stands in the address. */
export type ListFilter = { q: string; sort: string; kecamatan: string; desa: string; kind: string; state: string }

/** What the list and the export ask the server for. */
export const asked = ({ kecamatan, desa, ...rest }: Partial<ListFilter>) => ({
  ...rest,
  ...((desa || kecamatan) && { area: desa || kecamatan }),
})

export const useWorkers = (query: Partial<ListFilter>) =>
  useRows('/api/registry/workers', { query: asked(query) as never })

export const useAreas = () => useGet('/api/areas', undefined, { staleTime: 3_600_000 })

export const useProgress = (enabled: boolean) => useGet('/api/registry/attestation-progress', undefined, { enabled })

// Every reading of a person is kept in the history: a page that comes back to the front does not read again.
export const usePerson = (worker: number) =>
  useGet('/api/registry/workers/{worker}', { path: { worker } }, { staleTime: 600_000 })

export const useLooks = (worker: number, enabled: boolean) =>
  useGet('/api/registry/workers/{worker}/looks', { path: { worker } }, { enabled })

export const useCorrect = () => useSend('post', '/api/registry/workers/{worker}/correct', { then: ['/api/registry'] })

export const useWithdraw = () =>
  useSend('post', '/api/registry/attestations/withdraw', { then: ['/api/registry', '/api/overview'] })

export const useByNik = () => useSend('post', '/api/registry/workers/by-nik')

/** Opens one protected value; afterwards the list of who looked is read again. */
export function useOpening(worker: number): (field: string, reason: string) => Promise<string | null> {
  const refresh = useRefresh()
  return async (field, reason) => {
    const answer = (await ask('post', '/api/registry/workers/{worker}/open', {
      params: { path: { worker } },
      body: { field, reason },
    })) as { value: string | null }
    void refresh(['/api/registry/workers/{worker}/looks'])
    return answer.value
  }
}

export type Cover = Answer<'/api/contributions/people/{worker}', 'get'>

export const useCover = (worker: number) => useGet('/api/contributions/people/{worker}', { path: { worker } })
