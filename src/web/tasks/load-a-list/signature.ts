import { useEffect, useState } from 'react'
import { useJob } from '../../net/use-job.ts'
import { useGet, useRefresh, useSend } from '../../net/use-api.ts'
import type { Answer } from '../../net/client.ts'

export type SignedView = Answer<'/api/registry/attestations/of-list', 'get'>
export type Signature = SignedView['signatures'][number]

const changed = ['/api/registry', '/api/overview']

/** What a signature would say on a day; asked again every few seconds while rows of the list are still being linked. */
export function useSignedView(list: number, on: string | undefined) {
  const asked = { query: { list, ...(on && { on }) } }
  const found = useGet('/api/registry/attestations/of-list', asked)
  const linking = (found.data?.unlinked ?? 0) > 0
  useGet('/api/registry/attestations/of-list', asked, { enabled: linking, refetchInterval: linking ? 3000 : false })
  return found
}

/** Starts the taking down, or the taking back, of a signature and follows it to its end. */
export function useSigning(act: 'sign' | 'withdraw', onDone: () => void) {
  const path = act === 'sign' ? '/api/registry/attestations/of-list' : '/api/registry/attestations/of-list/withdraw'
  const send = useSend('post', path)
  const refresh = useRefresh()
  const [id, setId] = useState<string>()
  const job = useJob(id)
  const state = job.data?.state
  useEffect(() => {
    if (state !== 'done') return
    setId(undefined)
    void refresh(changed).then(onDone)
    // oxlint-disable-next-line react/exhaustive-deps
  }, [state])
  return {
    start: (body: { list: number; attester: string; on: string }) =>
      void send.mutateAsync({ body }).then(
        (answer) => setId(answer.job),
        () => undefined,
      ),
    busy: send.isPending || (id !== undefined && state !== 'failed' && state !== 'cancelled'),
    job: id === undefined ? undefined : job.data,
    error: send.error,
  }
}
