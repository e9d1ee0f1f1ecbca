import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import type { Keyring } from './keys/keyring.ts'

/** The roles the program signs in with: rows behind row-level security, sign-in data, and the job queue, apart from each other. */
export const loginRoles = ['bahu_app', 'bahu_auth', 'bahu_jobs'] as const
export type LoginRole = (typeof loginRoles)[number]

/**
 * Another Bahu on the same server may be setting the same roles at this very moment; no lock reaches past one database.
 */
async function patiently(change: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await change()
    } catch (error) {
      if (tries === 20 || !/tuple concurrently updated/.test((error as Error).message)) throw error
      await setTimeout(25 * tries)
    }
  }
}

/**
 * Makes the login roles, none of which owns a table of workers or may bypass row-level security, and gives them the
 * passwords derived from the operator's key.
 */
export const ensureRoles = (owner: pg.ClientBase, keys: Keyring): Promise<void> =>
  patiently(() => setRoles(owner, keys))

async function setRoles(owner: pg.ClientBase, keys: Keyring): Promise<void> {
  for (const role of loginRoles) {
    const { rows } = await owner.query<{ mighty: boolean }>(
      'select rolsuper or rolbypassrls or rolcreaterole as mighty from pg_roles where rolname = $1',
      [role],
    )
    if (rows[0]?.mighty)
      throw new Error(`Peran ${role} di PostgreSQL terlalu berkuasa: cabut superuser, bypassrls, dan createrole.`)
    if (rows.length === 0) await owner.query(`create role ${role} login`)
    await owner.query(`alter role ${role} password '${keys.rolePassword(role)}'`)
    await owner.query(`grant ${role} to current_user`)
    // Compiling a long query takes seconds, running it milliseconds; the embedded server has it off for everybody.
    await owner.query(`alter role ${role} set jit = off`)
  }
  // better-auth names its tables without a schema.
  await owner.query('alter role bahu_auth set search_path = auth')
}
