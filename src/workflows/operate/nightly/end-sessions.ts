import { done } from '../../../domain/basics/outcome.ts'
import { removeExpired } from '../../../store/access/sign-in-data.ts'
import type { Nightly } from '../nightly.ts'

/** Sign-ins that are over leave nothing behind. */
export const endSessions: Nightly = {
  name: 'access.end-sessions',
  title: 'Menghapus sesi masuk yang sudah lewat',
  at: '5 1',
  per: 'installation',
  run: async ({ database, at }) => {
    const { sessions, proofs } = await removeExpired(database, at)
    return done({ did: { sessions, proofs }, says: `${sessions} sesi dan ${proofs} bukti masuk yang lewat dihapus.` })
  },
}
