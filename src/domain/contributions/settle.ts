/** A bill or supplement with what is still owed of it, in rupiah. */
export type Due = { bill: number; month: number; owed: number }

/** A payment with what is not used of it. */
export type Advance = { payment: number; paidOn: string; left: number }

export type Settled = { payment: number; bill: number; amount: number }

/**
 * Uses the oldest money for the oldest month owed, and goes on until one of them runs out. What is left of the money
 * stays an advance; the last bill it reaches may be paid in part.
 */
export function settleOldest(advances: readonly Advance[], dues: readonly Due[]): Settled[] {
  const money = advances
    .filter(({ left }) => left > 0)
    .map((advance) => ({ ...advance }))
    .sort((a, b) => (a.paidOn === b.paidOn ? a.payment - b.payment : a.paidOn < b.paidOn ? -1 : 1))
  const open = dues
    .filter(({ owed }) => owed > 0)
    .map((due) => ({ ...due }))
    .sort((a, b) => a.month - b.month || a.bill - b.bill)
  const settled: Settled[] = []
  let at = 0
  for (const due of open) {
    while (due.owed > 0 && at < money.length) {
      const amount = Math.min(due.owed, money[at]!.left)
      settled.push({ payment: money[at]!.payment, bill: due.bill, amount })
      due.owed -= amount
      money[at]!.left -= amount
      if (money[at]!.left === 0) at++
    }
  }
  return settled
}

/**
 * Takes back what a bill is paid too much after months were taken off it, from the newest payment first: it is an
 * advance again. `used` are the payments of the bill with what they pay of it.
 * @throws RangeError when less was paid than is to be taken back: the caller counted wrong
 */
export function takeBack(
  used: readonly { payment: number; amount: number }[],
  surplus: number,
): { payment: number; amount: number }[] {
  // prettier-ignore
  const back: { payment: number; amount: number }[] = []
  let left = surplus
  for (const { payment, amount } of [...used].sort((a, b) => b.payment - a.payment)) {
    if (left === 0) break
    const some = Math.min(left, amount)
    back.push({ payment, amount: some })
    left -= some
  }
  if (left > 0) throw new RangeError(`${left} rupiah more to take back than was paid`)
  return back
}
