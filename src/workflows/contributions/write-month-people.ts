import { formatDay } from '../../domain/basics/day.ts'
import { formatMonth, monthFromNumber } from '../../domain/basics/month.ts'
import { done, type Outcome } from '../../domain/basics/outcome.ts'
import { monthStateSentence } from '../../domain/contributions/words.ts'
import { isKindOfWork, kindName } from '../../domain/registry/kind-of-work.ts'
import { listMonthPeople, type MonthPeopleFilter } from '../../store/contributions/month-people.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { writeWorkbook, type Cell } from '../documents/write-workbook.ts'

/** The people of a month as a workbook: those of the filter, as far as the reader's area goes. The history keeps who took it. */
export async function writeMonthPeople(
  database: Database,
  actor: Actor,
  filter: MonthPeopleFilter,
): Promise<Outcome<{ name: string; bytes: AsyncGenerator<Buffer> }>> {
  const month = monthFromNumber(filter.month)
  return asActor(database, actor, async (session) => {
    const { rows } = await listMonthPeople(session, filter, { limit: 1_000_000 })
    const { purse, state } = filter
    session.note('contributions', { act: 'export-months', subject: { month, people: rows.length, ...(purse && { purse }), ...(state && { state }) } }) // prettier-ignore
    const headings = ['No', 'Nama', 'Desa', 'Kecamatan', 'Pekerjaan', 'Sumber Dana', 'Iuran', 'Keadaan', 'Dibayar'] // prettier-ignore
    const widths = [6, 30, 20, 20, 22, 22, 12, 44, 20]
    return done({
      name: `Iuran ${month}.xlsx`,
      bytes: writeWorkbook([
        {
          name: 'Iuran',
          title: [`Iuran ${formatMonth(month)}`, `Per ${formatDay(filter.on)}, ${rows.length} orang`],
          columns: headings.map((heading, at) => ({ heading, width: widths[at]! })),
          rows: rows
            .map(({ name, desa, kecamatan, kindOfWork, purseName, amount, state, activeOn, paidOn }, at): Cell[] => [
              at + 1,
              name ?? '',
              desa ?? '',
              kecamatan ?? '',
              isKindOfWork(kindOfWork) ? kindName(kindOfWork) : '',
              purseName ?? '',
              amount ?? '',
              monthStateSentence(state, activeOn),
              paidOn === null ? '' : formatDay(paidOn),
            ])
            .values(),
        },
      ]),
    })
  })
}
