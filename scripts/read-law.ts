import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Law, Relief, Rule, Value } from '../src/domain/law/shape.ts'
import { exampleSchema, instrumentSchema, reliefSchema, ruleSchema, type Example } from './law-schema.ts'

/** Reads `law/` into one checked value. @throws Error naming the file and what is wrong with it. */
export function readLaw(root: string): Law {
  const instruments = read(root, 'instruments.yaml', z.record(z.string(), instrumentSchema))
  const { questions, meanwhile } = readQuestions(root)
  const law: Law = { instruments, rules: {}, reliefs: {}, questions, meanwhile }
  for (const file of filesOf(root)) {
    for (const [id, body] of Object.entries(read(root, file, z.record(z.string(), z.unknown())))) {
      if (law.rules[id] ?? law.reliefs[id]) throw new Error(`${file}: ${id} is defined twice`)
      const isRelief = typeof body === 'object' && body !== null && 'payers' in body
      if (isRelief) law.reliefs[id] = { file, ...check(reliefSchema, body, `${file}: ${id}`) } satisfies Relief
      else law.rules[id] = withEnds(file, id, check(ruleSchema, body, `${file}: ${id}`))
    }
  }
  return law
}

/** The worked cases, with the file each stands in. */
export function readExamples(root: string): (Example & { file: string })[] {
  return readdirSync(join(root, 'examples'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const file = `examples/${name}`
      return read(root, file, z.array(exampleSchema)).map((example) => ({ file, ...example }))
    })
}

const rooms = ['contributions', 'benefits', 'eligibility', 'funding', 'deadlines']

const filesOf = (root: string): string[] =>
  rooms.flatMap((room) =>
    readdirSync(join(root, room))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => relative(root, join(root, room, name))),
  )

function read<T>(root: string, file: string, schema: z.ZodType<T>): T {
  return check(schema, parse(readFileSync(join(root, file), 'utf8'), { merge: true }), file)
}

function check<T>(schema: z.ZodType<T>, body: unknown, where: string): T {
  const result = schema.safeParse(body)
  if (!result.success) throw new Error(`law/${where}\n${z.prettifyError(result.error)}`)
  return result.data
}

/** A value holds until the day (or month) before the next; the last one until the end of what is known. */
function withEnds(file: string, id: string, rule: z.infer<typeof ruleSchema>): Rule {
  const values = rule.values.map((value, index): Value => {
    const next = rule.values[index + 1]
    return { ...value, to: next ? before(next.from) : rule.known.to }
  })
  if (values[0]?.from !== rule.known.from) throw new Error(`law/${file}: ${id} is known before its first value`)
  for (const value of values) if (value.to < value.from) throw new Error(`law/${file}: ${id} runs backwards`)
  return { file, ...rule, values }
}

/** The day before a day, the month before a month. */
function before(bound: string): string {
  const isMonth = bound.length === 7
  const at = new Date(isMonth ? `${bound}-01T00:00:00Z` : `${bound}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - 1)
  return at.toISOString().slice(0, isMonth ? 7 : 10)
}

/** One section a question: its name, the question, what is known of it, and `**Sementara:**` what is done until then. */
function readQuestions(root: string): Pick<Law, 'questions' | 'meanwhile'> {
  const text = readFileSync(join(root, 'open-questions.md'), 'utf8')
  const questions: Law['questions'] = {}
  const meanwhile: Law['meanwhile'] = {}
  for (const section of text.split(/^## /m).slice(1)) {
    const found = /^([a-z0-9-]+)\n\n[*_]([^*_]+)[*_]([^]*?)\*\*Sementara:\*\*([^]*)$/.exec(section)
    if (!found) throw new Error(`open-questions.md: ${section.split('\n', 1)[0]} lacks its question or **Sementara:**`)
    const [name = '', asked = '', about = '', does = ''] = found.slice(1)
    questions[name] = inOneLine(asked)
    meanwhile[name] = { about: inOneLine(about), does: inOneLine(does) }
  }
  return { questions, meanwhile }
}

const inOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
