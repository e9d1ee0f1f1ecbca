// Oracle: the table of rights, walked over every route of the OpenAPI document, so that a new route is covered the day it appears.
import { beforeAll, describe, expect, it } from 'vitest'
import { may, type Verb } from '../../src/domain/access/rights.ts'
import { roles, type Role } from '../../src/domain/access/roles.ts'
import { demoAccounts } from '../../src/workflows/access/demo-accounts.ts'
import { freshApp, type FreshApp } from '../harness/fresh-app.ts'

type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  right: Verb | Verb[] | 'signed-in' | 'public'
}

let at: FreshApp
let routes: Route[]
const cookies = new Map<Role, { cookie: string }>()

beforeAll(async () => {
  at = await freshApp()
  await at.app.ready()
  const { paths } = at.app.swagger() as { paths: Record<string, Record<string, { 'x-right'?: Route['right'] }>> }
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase() as Route['method'],
      url: path.replace(/\{\w+\}/g, '1'),
      right: operation['x-right'] as Route['right'],
    })),
  )
  for (const role of roles) {
    const account = demoAccounts('35.09').find((one) => one.role === role)
    cookies.set(role, await at.signIn(account?.email.split('@')[0] ?? ''))
  }
})

const opens = (route: Route, role: Role): boolean =>
  route.right === 'public' || route.right === 'signed-in' || [route.right].flat().some((verb) => may(role, verb))

describe('every route', () => {
  it('declares its right', () => {
    expect(routes.length).toBeGreaterThan(8)
    expect(routes.filter((route) => !route.right).map((route) => route.url)).toEqual([])
  })

  it('is closed to a stranger', async () => {
    for (const route of routes.filter((one) => one.right !== 'public')) {
      const answer = await at.app.inject({ method: route.method, url: route.url })
      expect(answer.statusCode, `${route.method} ${route.url}`).toBe(401)
    }
  })

  it.each(roles)('is open to a %s exactly where the table of rights says so', async (role) => {
    for (const route of routes.filter((one) => one.right !== 'public')) {
      const answer = await at.app.inject({ method: route.method, url: route.url, headers: cookies.get(role)! })
      const denied = answer.statusCode === 403 || answer.statusCode === 401
      expect(denied, `${role} ${route.method} ${route.url}: ${answer.statusCode} ${answer.body.slice(0, 200)}`).toBe(
        !opens(route, role),
      )
      expect(answer.statusCode, `${role} ${route.method} ${route.url}: ${answer.body.slice(0, 200)}`).not.toBe(500)
    }
  })
})
