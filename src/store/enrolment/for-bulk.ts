import type { Session } from '../session.ts'

/**
 * Tells the planner, for the rest of this transaction, that many rows are coming. Lines written a moment ago have no
 * statistics yet: taken for a handful, fifty thousand of them would be joined row by row, which took minutes.
 */
export const forBulk = (session: Session): Promise<unknown> => session.client.query('set local enable_nestloop = off')
