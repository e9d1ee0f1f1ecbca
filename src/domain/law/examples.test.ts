// Oracle: the worked cases in law/examples/, readable by a jurist; official examples first.
import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { asks } from '../../../scripts/law-schema.ts'
import { readExamples } from '../../../scripts/read-law.ts'
import { answerExample } from '../../../test/law/answer-example.ts'

const examples = readExamples(join(import.meta.dirname, '../../../law'))

describe('law/examples', () => {
  it.each(examples.map((example) => [example.file, example.name, example] as const))(
    '%s: %s',
    (_file, _name, example) => {
      const answer = answerExample[example.ask](example.given)
      expect(answer.got).toMatchObject(example.expect)
      const articles = answer.because.map(({ cite }) => `${cite.instrument} ${cite.at}`)
      for (const article of example.cite) expect(articles).toContain(article)
      for (const reason of answer.because) expect(reason.sentence).toMatch(/[.”]\.?$/)
    },
  )

  it('are as many as they were, each named once, of every kind that can be asked', () => {
    expect(examples.length).toBe(387)
    expect(new Set(examples.map(({ file, name }) => `${file} ${name}`)).size).toBe(examples.length)
    expect(new Set(examples.map(({ ask }) => ask))).toEqual(new Set(asks))
  })
})
