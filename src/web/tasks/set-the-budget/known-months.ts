import { addMonths, month, monthOfDay, type Month } from '../../../domain/basics/month.ts'
import { law } from '../../../domain/law/known.ts'
import { todayInJakarta } from '../../net/today.ts'

/** The last month the tariff has been checked for: no window can be priced beyond it. */
export const lastKnown: Month = month(law.rules['jkm.bpu.monthly']!.known.to)

const thisMonth = (): Month => monthOfDay(todayInJakarta())

/** Contributions are decided for months to come; a year back is for what was paid late. */
export const firstOffered = (): Month => addMonths(thisMonth(), -11)
export const nextMonth = (): Month => addMonths(thisMonth(), 1)
