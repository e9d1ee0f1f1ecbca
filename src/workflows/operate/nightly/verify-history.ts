import { done, refused } from '../../../domain/basics/outcome.ts'
import { asActor } from '../../../store/database.ts'
import { readLinks } from '../../../store/history/read-links.ts'
import { verifyChain } from '../../history/verify-chain.ts'
import type { Nightly } from '../nightly.ts'

/** Recomputes every chain of the history; a broken one fails the night, with its room and link. */
export const verifyHistory: Nightly = {
  name: 'history.verify',
  title: 'Memeriksa rantai riwayat',
  at: '15 1',
  per: 'regency',
  run: async ({ database, actor }) => {
    const report = await asActor(database, actor, (session) => verifyChain(readLinks(session)))
    const [broken] = report.broken
    if (broken) return refused({ code: 'chain-broken', ...broken })
    const links = report.rooms.reduce((sum, room) => sum + room.links, 0)
    return done({
      did: { rooms: report.rooms.length, links },
      says: `${links.toLocaleString('id-ID')} mata rantai di ${report.rooms.length} riwayat utuh.`,
    })
  },
}
