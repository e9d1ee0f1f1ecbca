import type { Command } from 'commander'

/** Prints what a command without a database found: one JSON document with `--json`, else the text. */
export function answer(command: Command, result: unknown, text: () => string): void {
  const { json } = command.optsWithGlobals<{ json?: boolean }>()
  process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : `${text()}\n`)
}
