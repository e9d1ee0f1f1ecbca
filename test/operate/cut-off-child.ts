// Runs one of the operator's acts and kills itself, as a power cut would, when its nth step begins or some rows into it.
import { randomBytes } from 'node:crypto'
import { findOperatorKeys } from '../../src/store/keys/operator-key.ts'
import { openPlace } from '../../src/workflows/operate/open-place.ts'
import { restoreBackup } from '../../src/workflows/operate/restore-backup.ts'
import { rotateKeys } from '../../src/workflows/operate/rotate-keys.ts'

const [, , act, step = '', after = '0', file = ''] = process.argv
let now = ''
let counted = 0
const die = () => process.kill(process.pid, 'SIGKILL')
const progress = {
  step: (name: string) => {
    now = name
    counted = 0
    if (name.startsWith(step) && after === '0') die()
  },
  advance: (by: number) => {
    counted += by
    if (now.startsWith(step) && after !== '0' && counted >= Number(after)) die()
  },
}

const { place } = await openPlace('alone', process.env, async () => undefined)
if (act === 'rotate') await rotateKeys(place, { key: randomBytes(32), keepInHome: true }, true, progress)
else await restoreBackup(place, file, { operators: findOperatorKeys(place.home.keys) }, true, progress)
await place.close()
