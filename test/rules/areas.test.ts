// Oracle: a person of Wuluhan is nobody to a verifier of Kalisat, on any route, by any verb, in any words: planted marks must not come back.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { seal } from '../../src/store/keys/seal.ts'
import { answerSchema, type Bait } from '../harness/answer-schema.ts'
import { freshApp, type FreshApp } from '../harness/fresh-app.ts'

type Parameter = { name: string; in: string; schema?: object }
type Operation = { parameters?: Parameter[]; requestBody?: { content?: Record<string, { schema?: object }> } }
type Route = { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string; operation: Operation }

const here = { id: 900_001, name: 'Kalisatina Penanda', nik: '3509275505809001', desa: '35.09.27.2001' }
const there = { id: 900_002, name: 'Wuluhandika Penanda', nik: '3509111505809002', desa: '35.09.11.2003' }

const bait: Bait = {
  texts: ['Penanda', there.name, there.nik, there.desa, here.desa, '35.09.11', '1', String(there.id)],
  numbers: [there.id, here.id, 1],
  days: ['2026-11-23', '2026-11'],
}

let at: FreshApp
let routes: Route[]

beforeAll(async () => {
  at = await freshApp()
  await at.app.ready()
  for (const one of [here, there]) {
    const { keys } = at.database
    await at.owner(
      `insert into registry.worker (regency, id, name, birth, sex, desa, kind_of_work, nik_hash, sealed)
       values ('35.09', $1, $2, '1980-05-15', 'L', $3, 'buruh_tani', $4, $5)`,
      [
        one.id,
        one.name,
        one.desa,
        keys.lookup('nik', one.nik),
        seal(keys.seal, 'person', JSON.stringify({ nik: one.nik })),
      ],
    )
  }
  const { paths } = at.app.swagger() as { paths: Record<string, Record<string, Operation>> }
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase() as Route['method'],
      path,
      operation,
    })),
  )
})

/** A request to a route, every parameter and field baited. */
function requests(route: Route) {
  const named = (kind: string) => (route.operation.parameters ?? []).filter((one) => one.in === kind)
  const record = (parameters: Parameter[]) =>
    fc.record(Object.fromEntries(parameters.map((one) => [one.name, answerSchema(one.schema ?? {}, bait)])), {
      requiredKeys: parameters.filter((one) => one.in === 'path').map((one) => one.name),
    })
  const body = route.operation.requestBody?.content?.['application/json']?.schema
  return fc.record({
    path: record(named('path')),
    query: record(named('query')),
    body: body ? answerSchema(body, bait) : fc.constant(undefined),
  })
}

async function ask(route: Route, cookie: { cookie: string }, request: { path: object; query: object; body: unknown }) {
  const path = Object.entries(request.path).reduce(
    (url, [name, value]) => url.replace(`{${name}}`, encodeURIComponent(String(value))),
    route.path,
  )
  const query = new URLSearchParams(Object.entries(request.query).map(([name, value]) => [name, String(value)]))
  return at.app.inject({
    method: route.method,
    url: `${path}?${query.toString()}`,
    headers: cookie,
    ...(request.body !== undefined && { payload: request.body as object }),
  })
}

describe('nobody sees a person of another area', () => {
  it.each(['kalisat', 'pasar'])('%s, on any route', async (who) => {
    const cookie = await at.signIn(who)
    for (const route of routes) {
      await fc.assert(
        fc.asyncProperty(requests(route), async (request) => {
          const answer = await ask(route, cookie, request)
          expect(answer.statusCode, `${route.method} ${route.path} ${answer.body.slice(0, 300)}`).not.toBe(500)
          // What the caller typed may come back; what is known of the person may not.
          const said = answer.body.replaceAll(JSON.stringify(request.body ?? '').slice(1, -1), '')
          expect(
            said.includes(there.name) && !JSON.stringify(request).includes(there.name),
            `${route.method} ${route.path}: ${said}`,
          ).toBe(false)
          expect(
            said.includes(there.nik) && !JSON.stringify(request).includes(there.nik),
            `${route.method} ${route.path}: ${said}`,
          ).toBe(false)
        }),
        { numRuns: 12 },
      )
    }
  })

  it.each(['donatur', 'bpjs', 'pengelola'])('%s sees nobody’s name at all', async (who) => {
    const cookie = await at.signIn(who)
    for (const route of routes.filter((one) => one.method === 'GET')) {
      await fc.assert(
        fc.asyncProperty(requests(route), async (request) => {
          const answer = await ask(route, cookie, request)
          expect(answer.statusCode, `${route.method} ${route.path} ${answer.body.slice(0, 300)}`).not.toBe(500)
          for (const person of [here, there]) {
            expect(
              answer.body.includes(person.name) && !JSON.stringify(request).includes(person.name),
              `${route.path}`,
            ).toBe(false)
          }
        }),
        { numRuns: 8 },
      )
    }
  })

  it('and a verifier does see their own, so that the test can fail', async () => {
    const cookie = await at.signIn('kalisat')
    const answer = await at.app.inject({ url: '/api/registry/workers?q=Penanda', headers: cookie })
    expect(answer.body).toContain(here.name)
    expect(answer.body).not.toContain(there.name)
    expect((answer.json() as { total: number | null }).total ?? 1).toBe(1)
  })
})
