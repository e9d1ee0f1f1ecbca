import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { fingerprintOf } from '../store/keys/keyring.ts'
import { readKey } from '../store/keys/operator-key.ts'
import { openPlace } from '../workflows/operate/open-place.ts'
import { rotateKeys } from '../workflows/operate/rotate-keys.ts'
import { exit, Stop } from './frame.ts'
import { refusalText } from './refusal-text.ts'
import { terminalProgress } from './terminal-progress.ts'

/** The operator's key: a new one, and new keys of the data. On the machine itself, with Bahu stopped. */
export function keysCommands(program: Command): void {
  const keys = program.command('keys').description('kunci operator: menggantinya, dan melihat sidiknya')

  keys
    .command('rotate')
    .description('mengganti kunci operator (sekejap); --deep juga mengganti kunci data dan menyegel ulang semuanya')
    .option('--deep', 'kunci data bocor: segel ulang setiap isian, berkas, dan kunci per orang', false)
    .action(async (options: { deep: boolean }, command: Command) => {
      const json = command.optsWithGlobals<{ json?: boolean }>().json ?? false
      const { place } = await openPlace('alone', process.env, async () => undefined)
      const { progress, finish } = terminalProgress(process.stderr.isTTY && !json ? 'bar' : 'nothing')
      try {
        const outside = process.env.BAHU_KEY !== undefined
        const rotated = await rotateKeys(
          place,
          { key: outside ? newKey(place.operator) : randomBytes(32), keepInHome: !outside },
          options.deep,
          progress,
        )
        finish()
        if (!rotated.ok) throw new Stop(refusalText(rotated.refusal), exit.refused, rotated.refusal)
        const { operator, deep, tables, files } = rotated.value
        const old = `operator.key.${fingerprintOf(place.operator)}`
        const text = [
          `Kunci operator berlaku sekarang: sidik ${operator}.`,
          deep ? `Kunci data diganti: ${tables} tabel dan ${files} berkas disegel ulang. Semua orang masuk lagi.` : '',
          outside
            ? 'Mulai sekarang jalankan Bahu dengan BAHU_KEY yang baru. Simpan yang lama: cadangan lama dibuka dengannya.'
            : `Kunci yang lama disimpan sebagai ${old} di direktori kunci: cadangan lama dibuka dengannya. Simpan keduanya di tempat lain.`,
        ]
        process.stdout.write(
          json ? `${JSON.stringify(rotated.value, null, 2)}\n` : `${text.filter((line) => line !== '').join('\n')}\n`,
        )
      } finally {
        finish()
        await place.close()
      }
    })

  keys
    .command('show')
    .description('sidik kunci operator yang dipakai sekarang; kuncinya sendiri tidak pernah dicetak')
    .action(async (_options, command: Command) => {
      const json = command.optsWithGlobals<{ json?: boolean }>().json ?? false
      const { place } = await openPlace('command', process.env, async () => undefined)
      const fingerprint = fingerprintOf(place.operator)
      await place.close()
      process.stdout.write(json ? `${JSON.stringify({ fingerprint })}\n` : `Sidik kunci operator: ${fingerprint}\n`)
    })
}

function newKey(current: Buffer): Buffer {
  const given = process.env.BAHU_NEW_KEY
  if (!given)
    throw new Stop(
      'Kunci diberikan lewat BAHU_KEY, jadi penggantinya juga dari Anda: BAHU_NEW_KEY (openssl rand -hex 32).',
      exit.usage,
    )
  const key = readKey(given, 'BAHU_NEW_KEY')
  if (key.equals(current)) throw new Stop('BAHU_NEW_KEY sama dengan kunci sekarang.', exit.usage)
  return key
}
