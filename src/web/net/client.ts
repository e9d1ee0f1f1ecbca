import createClient from 'openapi-fetch'
import { Refusal } from './refusal.ts'
import type { paths } from './schema.generated.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
/** The routes that know a method. */
export type Path<M extends Method = Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: object } ? P : never
}[keyof paths]

type Operation<P extends keyof paths, M extends Method> = paths[P] extends { [K in M]: infer O } ? O : never

/** Query and path parameters of a route. */
export type Given<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { parameters: infer G } ? Pick<G, Extract<keyof G, 'query' | 'path'>> : Record<string, never>

/** The JSON a route takes. */
export type Body<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { requestBody?: { content: { 'application/json': infer B } } } ? B : undefined

/** The JSON a route gives when all is well. */
export type Answer<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { responses: infer R }
    ? {
        [S in keyof R]: S extends 200 | 201 | 202
          ? R[S] extends { content: { 'application/json': infer B } }
            ? B
            : undefined
          : never
      }[keyof R]
    : never

const client = createClient<Record<string, never>>({ baseUrl: '', credentials: 'same-origin' })

type Sent = { params?: unknown; body?: unknown; signal?: AbortSignal }

/** One request. Gives the parsed answer. @throws Refusal for every answer that is not a success, and when offline. */
export async function ask(method: Method, path: string, { params, body, signal }: Sent = {}): Promise<unknown> {
  const send = client[method.toUpperCase() as 'GET'] as unknown as (path: string, init: object) => Promise<Reply>
  let reply: Reply
  try {
    reply = await send(path, { params, body, signal })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Refusal({ code: 'offline', status: 0 })
  }
  if (reply.response.ok) return reply.data
  throw Refusal.from(reply.response.status, reply.error)
}

type Reply = { data?: unknown; error?: unknown; response: Response }
