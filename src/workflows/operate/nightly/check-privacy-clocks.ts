import { clockAt } from '../../../domain/access/privacy-request.ts'
import { done } from '../../../domain/basics/outcome.ts'
import { openClocks } from '../../../store/access/open-clocks.ts'
import { asActor } from '../../../store/database.ts'
import type { Nightly } from '../nightly.ts'

/** Requests of persons over their data whose three days are over, or nearly (UU 27/2022 Pasal 6–11). */
export const checkPrivacyClocks: Nightly = {
  name: 'access.privacy-clocks',
  title: 'Melihat batas waktu permohonan warga',
  at: '10 1',
  per: 'regency',
  run: async ({ database, actor, at }) => {
    const received = await asActor(database, actor, openClocks)
    const urgencies = received.map((one) => clockAt(one, Date.parse(at)).urgency)
    const count = (urgency: (typeof urgencies)[number]) => urgencies.filter((one) => one === urgency).length
    const [open, soon, late] = [urgencies.length, count('soon'), count('late')]
    return done({
      did: { open, soon, late },
      says: `${open} permohonan terbuka, ${soon} hampir lewat batas, ${late} sudah lewat.`,
    })
  },
}
