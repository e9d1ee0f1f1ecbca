import pg from 'pg'
import { day } from '../../src/domain/basics/day.ts'
import { connect } from '../../src/store/database.ts'
import { findHome } from '../../src/store/home.ts'
import { deriveKeyring } from '../../src/store/keys/keyring.ts'
import { allWork } from '../../src/workflows/all-work.ts'
import { fillRegency, type Filling } from '../../src/workflows/demo/fill-regency.ts'
import { silent } from '../../src/workflows/work.ts'
import type { Order } from './run-mortal.ts'
import { testKey } from './test-key.ts'

/**
 * Does a piece of long work in a process of its own, which kills itself the moment it has sent the nth statement that
 * matches: in the middle of a transaction, with the statement on its way.
 */
const { ownerUrl, home, account, work, subject, dieAt } = JSON.parse(process.argv[2] ?? '') as Order
const database = connect(ownerUrl, deriveKeyring(testKey), findHome({ BAHU_DATA: home }))
const actor = { regency: '35.09', account }

if (dieAt) {
  const [pattern, nth = 1] = dieAt
  let seen = 0
  const send = Reflect.get(pg.Client.prototype, 'query') as (...args: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const sent = send.apply(this, args)
    const [asked] = args as [string | { text?: string }]
    const text = typeof asked === 'string' ? asked : (asked?.text ?? '')
    if (text.replaceAll('"', '').includes(pattern) && ++seen === nth) {
      setImmediate(() => process.kill(process.pid, 'SIGKILL'))
      return new Promise(() => undefined)
    }
    return sent
  } as never
}

if (work === 'demo') {
  const filling = subject as Omit<Filling, 'regency'>
  await fillRegency(database, { ...filling, today: day(filling.today), regency: actor.regency }, silent)
} else {
  const found = allWork.find(({ name }) => name === work)!
  const outcome = await found.run(database, actor, subject as never, silent)
  process.stdout.write(JSON.stringify(outcome))
}
await database.close()
