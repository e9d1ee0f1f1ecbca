import type { Command } from 'commander'
import { roles, type Role } from '../domain/access/roles.ts'
import { openRegency } from '../store/access/regencies.ts'
import { listAccounts } from '../store/access/accounts.ts'
import { asActor } from '../store/database.ts'
import { addAccount } from '../workflows/access/add-account.ts'
import { openSystem } from '../workflows/operate/open-system.ts'
import { exit, run, Stop } from './frame.ts'
import { refusalText } from './refusal-text.ts'

type NewAccountOptions = { name: string; email: string; role: Role; office?: string; area?: string[]; regency: string }

export function accessCommands(program: Command): void {
  const access = program.command('access').description('akun, peran, dan wilayah kerja')

  access
    .command('accounts')
    .description('daftar akun')
    .action(async (_options, command: Command) =>
      run(command, 'access.manage', async ({ database, actor, print }) => {
        const accounts = await asActor(database, actor, listAccounts)
        print({ accounts }, () =>
          accounts
            .map((one) => `${one.active ? ' ' : '×'} ${one.role.padEnd(14)} ${one.email.padEnd(34)} ${one.name}`)
            .join('\n'),
        )
      }),
    )

  accountOptions(
    access.command('add').description('menambah akun (oleh pengelola); kata sandi akun baru di BAHU_NEW_PASSWORD'),
  ).action(async (options: NewAccountOptions, command: Command) =>
    run(command, 'access.manage', async ({ database, actor, print, valueOf }) => {
      const added = valueOf(
        await addAccount(database, actor, { ...options, areas: options.area ?? [], password: newPassword() }),
      )
      print(added, () => `Akun ${options.email} dibuat.`)
    }),
  )

  accountOptions(
    access.command('begin').description('membuka kabupaten dan membuat akun pertamanya, di mesin ini sendiri'),
  )
    .requiredOption('--regency <code>', 'kode Kemendagri, misalnya 35.09')
    .action(async (options: NewAccountOptions) => {
      const system = await openSystem('command')
      try {
        await openRegency(system.ownerUrl, options.regency, { demo: false })
        const by = { regency: options.regency, ownerUrl: system.ownerUrl }
        const added = await addAccount(system.database, by, {
          ...options,
          areas: options.area ?? [],
          password: newPassword(),
        })
        if (!added.ok) throw new Stop(refusalText(added.refusal), exit.refused, added.refusal)
        process.stdout.write(`Kabupaten ${options.regency} dibuka; akun ${options.email} dibuat.\n`)
      } finally {
        await system.close()
      }
    })
}

function accountOptions(command: Command): Command {
  return command
    .requiredOption('--name <name>', 'nama')
    .requiredOption('--email <email>', 'e-mail untuk masuk')
    .requiredOption('--role <role>', `peran: ${roles.join(', ')}`)
    .option('--office <office>', 'kantor')
    .option('--area <code...>', 'kecamatan atau desa (kode), bagi verifikator dan kepala pasar')
}

function newPassword(): string {
  const password = process.env.BAHU_NEW_PASSWORD
  if (!password) throw new Stop('Kata sandi akun baru dibaca dari BAHU_NEW_PASSWORD.', exit.usage)
  return password
}
