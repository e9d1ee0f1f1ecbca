import pg from 'pg'
import { day } from '../../src/domain/basics/day.ts'
import { month } from '../../src/domain/basics/month.ts'
import { connect } from '../../src/store/database.ts'
import { findHome } from '../../src/store/home.ts'
import { deriveKeyring } from '../../src/store/keys/keyring.ts'
import { makeBills } from '../../src/workflows/contributions/make-bills.ts'
import { reconcile } from '../../src/workflows/contributions/reconcile.ts'
import { takePayments } from '../../src/workflows/contributions/take-payments.ts'
import { silent } from '../../src/workflows/work.ts'
import { testKey } from '../harness/test-key.ts'

/**
 * One act in a process of its own that kills itself on the nth statement, the statement already sent or not:
 * owner URL, home, account, act, month, list, purse, n (0: never). Prints how many statements there were.
 */
const [ownerUrl = '', home = '', account = '', act = '', of = '', list = '', purse = '', kill = '0'] = process.argv.slice(2) // prettier-ignore

let statements = 0
type Send = (this: pg.Client, ...all: unknown[]) => unknown
const send = Reflect.get(pg.Client.prototype, 'query') as Send
const counting = function (this: pg.Client, ...given: unknown[]): unknown {
  statements++
  const last = statements === Number(kill)
  if (last && statements % 2 === 0) process.kill(process.pid, 'SIGKILL')
  const sent = send.apply(this, given)
  if (last) setImmediate(() => process.kill(process.pid, 'SIGKILL'))
  return sent
}
Reflect.set(pg.Client.prototype, 'query', counting)

const database = connect(ownerUrl, deriveKeyring(testKey), findHome({ BAHU_DATA: home }))
const actor = { regency: '35.09', account }
const on = day(`${of}-26`)
const outcome =
  act === 'bill'
    ? await makeBills(database, actor, { month: month(of), on }, silent)
    : act === 'pay'
      ? await takePayments(database, actor, { list: Number(list), purse: Number(purse), on }, silent)
      : await reconcile(database, actor, { list: Number(list), month: null, on }, silent)
await database.close()
process.stdout.write(JSON.stringify({ statements, outcome }))
