import type { Answer as AttestationAnswer } from '../../../domain/registry/attestation.ts'
import type { KindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { ask, type Answer } from '../../net/client.ts'
import { useGet, useRows } from '../../net/use-api.ts'

export type Line = Answer<'/api/registry/workers', 'get'>['rows'][number]
export type Progress = Answer<'/api/registry/attestation-progress', 'get'>['rows']

/** What is said of one person, before it is sent. */
export type Said = {
  answer: AttestationAnswer
  on: string
  kindOfWork?: KindOfWork
  place?: number
  diedOn?: string
}

export type Taken = { ids: number[]; taken: number; refused: { worker: number; code: string }[] }

/** People nobody has vouched for yet, within reach. */
export const useUnattested = (query: { q?: string; area?: string }, limit: number) =>
  useRows('/api/registry/workers', { query: { ...query, state: 'unattested', sort: 'name', limit } })

export const useProgress = () => useGet('/api/registry/attestation-progress')

export const usePlaces = () => useGet('/api/registry/places', undefined, { staleTime: 600_000 })

// Every reading of a person is kept in the history: a page that comes back to the front does not read again.
export const usePerson = (worker: number) =>
  useGet('/api/registry/workers/{worker}', { path: { worker } }, { staleTime: 600_000 })

/** Sends attestations. `clientId` makes sending them again harmless. @throws Refusal */
export const send = (body: {
  attestations: ({ worker: number } & Said)[]
  clientId: string
  via?: 'screen' | 'paper'
  attester?: string
  paper?: string
}): Promise<Taken> => ask('post', '/api/registry/attestations', { body }) as Promise<Taken>

export const withdraw = (ids: number[]): Promise<unknown> =>
  ask('post', '/api/registry/attestations/withdraw', { body: { ids } })
