// Oracle: the table of rights (src/domain/access/rights.ts) and the HTTP statuses it promises.
import { beforeAll, describe, expect, it } from 'vitest'
import { freshApp, type FreshApp } from '../../test/harness/fresh-app.ts'

let at: FreshApp
beforeAll(async () => {
  at = await freshApp()
})

describe('the session', () => {
  it('tells a stranger only the regency, and that it is a demo', async () => {
    const answer = await at.app.inject({ url: '/api/session' })
    expect(answer.json()).toMatchObject({
      account: null,
      demo: true,
      regency: { code: '35.09', name: 'Kabupaten Jember' },
    })
  })

  it('tells who is signed in and what they may do', async () => {
    const answer = await at.app.inject({ url: '/api/session', headers: await at.signIn('petugas') })
    expect(answer.json().account).toMatchObject({ role: 'officer', email: 'petugas@bahu.example' })
    expect(answer.json().account.rights).toContain('ingest.load')
  })
})

describe('accounts', () => {
  it('are managed by the administrator alone', async () => {
    expect((await at.app.inject({ url: '/api/access/accounts' })).statusCode).toBe(401)
    expect((await at.app.inject({ url: '/api/access/accounts', headers: await at.signIn('petugas') })).statusCode).toBe(
      403,
    )
    const seen = await at.app.inject({ url: '/api/access/accounts', headers: await at.signIn('pengelola') })
    expect(seen.json().rows).toHaveLength(11)
  })

  it('a new one can sign in, a closed one is out at once, and both stand in the history', async () => {
    const headers = await at.signIn('pengelola')
    const payload = { name: 'Baru', email: 'Baru@bahu.example', password: 'kata-sandi-baru', role: 'officer' }
    const added = await at.app.inject({ method: 'POST', url: '/api/access/accounts', headers, payload })
    expect(added.statusCode).toBe(200)
    const { id } = added.json<{ id: string }>()
    const again = await at.app.inject({ method: 'POST', url: '/api/access/accounts', headers, payload })
    expect(again.json()).toEqual({ code: 'email-taken' })
    const closed = await at.app.inject({
      method: 'PATCH',
      url: `/api/access/accounts/${id}`,
      headers,
      payload: { active: false },
    })
    expect(closed.statusCode).toBe(200)
    const links = await at.owner<{ notes: { act: string }[] }>(
      `select notes from history.link where room = 'access' order by seq`,
    )
    expect(links.map((link) => link.notes[0]?.act)).toEqual(['add-account', 'change-account'])
  })

  it('a request from another site is refused though the cookie is right', async () => {
    const headers = { ...(await at.signIn('pengelola')), origin: 'https://elsewhere.example', host: 'localhost:3000' }
    const answer = await at.app.inject({ method: 'POST', url: '/api/access/accounts', headers, payload: {} })
    expect(answer.statusCode).toBe(403)
  })
})
