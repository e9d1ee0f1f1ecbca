import type { Month } from '../../domain/basics/month.ts'
import { rupiah } from '../../domain/basics/rupiah.ts'
import { noRule, type PurseKind, type PurseRule } from '../../domain/funding/purse.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { updateAccount } from '../../store/access/accounts.ts'
import { listPurses } from '../../store/funding/purses.ts'
import { keepPurse } from '../funding/keep-purse.ts'
import { setFloors } from '../funding/set-floors.ts'
import { demoActor } from './demo-actors.ts'
import { valueOf } from './value-of.ts'

type DemoPurse = { name: string; kind: PurseKind; perWorker: number; rule?: Partial<PurseRule> }

/** Rupiah for every worker of the regency, so that a demo of any size has money for about as large a part. */
const yearPurses: readonly DemoPurse[] = [
  { name: 'APBD (Lingkaran Cinta)', kind: 'apbd', perWorker: 28_000 },
  { name: 'DBHCHT buruh tembakau', kind: 'dbhcht', perWorker: 15_000, rule: { kinds: ['buruh_tani_tembakau'] } },
  { name: 'APBDes Tamansari, Wuluhan', kind: 'village', perWorker: 300, rule: { areas: ['35.09.11.2003'] } },
  {
    name: 'CSR PT Contoh Peduli untuk pasar',
    kind: 'company',
    perWorker: 4_000,
    rule: { kinds: ['pedagang_pasar', 'pelapak', 'buruh_panggul'] },
  },
  { name: 'Donasi ASN (Sertakan Cinta)', kind: 'donor', perWorker: 2_000, rule: { decileTo: 4 } },
  { name: 'Zakat BAZNAS Jember', kind: 'zakat', perWorker: 2_500, rule: { asnafDecileTo: 2 } },
]

/** What paid for the earlier decree: a part of a year, as such money usually came. */
export const earlierPurses: readonly DemoPurse[] = [
  { name: 'APBD perubahan', kind: 'apbd', perWorker: 6_500 },
  { name: 'DBHCHT', kind: 'dbhcht', perWorker: 3_500, rule: { kinds: ['buruh_tani_tembakau'] } },
]

/** Opens purses for the months given; those that stand already are left. Gives their ids in the order asked. */
export async function openPurses(
  database: Database,
  planner: Actor,
  purses: readonly DemoPurse[],
  { first, last, workers, suffix }: { first: Month; last: Month; workers: number; suffix: string },
): Promise<string[]> {
  for (const { name, kind, perWorker, rule } of purses) {
    const before = await asActor(database, planner, listPurses)
    if (before.some((purse) => purse.name === `${name} ${suffix}`)) continue
    const amount = rupiah(Math.round((perWorker * workers) / 1_000_000 + 1) * 1_000_000)
    valueOf(await keepPurse(database, planner, { name: `${name} ${suffix}`, kind, amount, first, last, rule: { ...noRule, ...rule } })) // prettier-ignore
  }
  const now = await asActor(database, planner, listPurses)
  return purses.map(({ name }) => now.find((purse) => purse.name === `${name} ${suffix}`)!.id)
}

/** Six purses for the year, three floors, and the sponsor bound to the purse it filled. */
export async function fundYear(
  database: Database,
  planner: Actor,
  months: { first: Month; last: Month; workers: number },
): Promise<void> {
  const suffix = months.first.slice(0, 4)
  const ids = await openPurses(database, planner, yearPurses, { ...months, suffix })
  const heads = (share: number) => Math.max(1, Math.round(months.workers * share))
  valueOf(
    await setFloors(database, planner, [
      { kecamatan: '35.09.25', kind: null, heads: heads(0.0015) },
      { kecamatan: null, kind: 'nelayan', heads: heads(0.002) },
      { kecamatan: null, kind: 'buruh_panggul', heads: heads(0.002) },
    ]),
  )
  const administrator = await demoActor(database, planner.regency, 'administrator')
  const sponsor = await demoActor(database, planner.regency, 'sponsor')
  const purse = Number(ids[yearPurses.findIndex(({ kind }) => kind === 'company')])
  await asActor(database, administrator, async (session) => {
    await updateAccount(session, sponsor.account, { purse })
    session.note('access', { act: 'change-account', subject: { account: sponsor.account, purse } })
  })
}
