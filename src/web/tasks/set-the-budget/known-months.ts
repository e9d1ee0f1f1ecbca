import { addMonths, month, monthOfDay, type Month } from '../../../domain/basics/month.ts'
import type { Day } from '../../../domain/basics/day.ts'
import { law } from '../../../domain/law/known.ts'

/** The last month the tariff has been checked for: no window can be priced beyond it. */
export const lastKnown: Month = month(law.rules['jkm.bpu.monthly']!.known.to)

const thisMonth = (): Month => monthOfDay(new Date().toISOString().slice(0, 10) as Day)

/** Contributions are decided for months to come; a year back is for what was paid late. */
export const firstOffered = (): Month => addMonths(thisMonth(), -11)
export const nextMonth = (): Month => addMonths(thisMonth(), 1)
