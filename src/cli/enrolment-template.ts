import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { readTemplate } from '../domain/enrolment/read-template.ts'
import { asActor } from '../store/database.ts'
import { currentTemplate } from '../store/enrolment/templates.ts'
import { editTemplate } from '../workflows/enrolment/edit-template.ts'
import { run } from './frame.ts'

/** `bahu enrolment template`: the form of the insurer's batch, out as JSON and in again as its next version. */
export function enrolmentTemplateCommands(enrolment: Command): void {
  const template = enrolment.command('template').description('bentuk berkas pendaftaran untuk BPJS Ketenagakerjaan')

  template
    .command('show')
    .description('menampilkan bentuk yang berlaku sebagai JSON, untuk disunting')
    .action(async (_options: object, command: Command) =>
      run(command, 'enrolment.batch', async ({ database, actor, print }) => {
        const { template: now } = await asActor(database, actor, (session) => currentTemplate(session))
        print(now, () => JSON.stringify(now, null, 2))
      }),
    )

  template
    .command('set <file>')
    .description('memakai bentuk dari berkas JSON; berkas yang sudah dibuat tetap memakai bentuk lamanya')
    .action(async (file: string, _options: object, command: Command) =>
      run(command, 'enrolment.batch', async ({ database, actor, print, valueOf }) => {
        const kept = valueOf(await editTemplate(database, actor, valueOf(readTemplate(await parsed(file)))))
        print(kept, () => `Bentuk berkas disimpan sebagai versi ${kept.template}.`)
      }),
    )
}

/** Undefined for what is no JSON or cannot be opened: then it is no template either. */
async function parsed(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown
  } catch {
    return undefined
  }
}
