import type { Command } from 'commander'

const titles: Record<string, string> = {
  'Usage:': 'Cara pakai:',
  'Options:': 'Pilihan:',
  'Global Options:': 'Pilihan umum:',
  'Commands:': 'Perintah:',
  'Arguments:': 'Isian:',
}

/** What commander says of wrong use, with its Indonesian; the first that fits is taken. */
const complaints: readonly (readonly [RegExp, string])[] = [
  [/missing required argument '(.+)'/, "isian '$1' belum disebut."],
  [/required option '(.+)' not specified/, "pilihan '$1' harus disebut."],
  [/option '(.+)' argument missing/, "pilihan '$1' belum berisi."],
  [/unknown option '(.+)'/, "pilihan '$1' tidak dikenal."],
  [/unknown command '(.+)'/, "perintah '$1' tidak dikenal."],
  [/too many arguments(?: for '(?:.+)')?\. Expected (\d+) arguments? but got (\d+).*/, 'terlalu banyak isian: $2, padahal $1.'], // prettier-ignore
  [/option '(.+?)' argument '(.*?)' is invalid\./, "pilihan '$1' tidak dapat berisi '$2'."],
  [/command-argument value '(.*?)' is invalid for argument '(.+?)'\./, "isian '$2' tidak dapat '$1'."],
  [/option '(.+?)' cannot be used with option '(.+?)'/, "pilihan '$1' tidak dapat bersama pilihan '$2'."],
]

const rest: readonly (readonly [RegExp, string])[] = [
  [/^error: /, 'Salah pakai: '],
  [/Allowed choices are (.+)\./, 'Pilih salah satu: $1.'],
  [/\(Did you mean one of (.+)\?\)/, '(Maksudnya salah satu dari $1?)'],
  [/\(Did you mean (.+)\?\)/, '(Maksudnya $1?)'],
]

const replaced = (text: string, words: readonly (readonly [RegExp, string])[]): string =>
  words.reduce((said, [english, indonesian]) => said.replace(english, indonesian), text)

/** A complaint of commander about wrong use, in Indonesian. */
export function complaintText(text: string): string {
  const known = complaints.find(([english]) => english.test(text))
  return replaced(known ? text.replace(known[0], known[1]) : text, rest)
}

const termText = (term: string): string => term.replace('[options]', '[pilihan]').replace('[command]', '[perintah]')

/** Lets a program speak Indonesian in its help and complaints. Before commands are added: they take it over. */
export const speakIndonesian = (program: Command): Command =>
  program
    .helpOption('-h, --help', 'menampilkan bantuan ini')
    .helpCommand('help [command]', 'bantuan untuk satu perintah')
    .showHelpAfterError('(bantuan: tambahkan --help)')
    .configureOutput({ outputError: (text, write) => write(complaintText(text)) })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: termText,
      styleSubcommandTerm: termText,
      styleOptionDescription: (text) => text.replace('(default: ', '(biasanya: ').replace('(choices: ', '(pilih: ').replace(', default: ', ', biasanya: '), // prettier-ignore
    })
