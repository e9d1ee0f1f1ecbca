import type { Session } from '../session.ts'

/** When each request that still waits was received, in milliseconds. */
export async function openClocks(session: Session): Promise<number[]> {
  const { rows } = await session.client.query<{ received: Date }>(
    `select received_at as received from access.privacy_request where regency = $1 and state in ('open', 'agreed')`,
    [session.actor.regency],
  )
  return rows.map(({ received }) => received.getTime())
}
