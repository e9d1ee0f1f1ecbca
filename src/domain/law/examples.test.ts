// Oracle: the worked cases in law/examples/, readable by a jurist; official examples first.
import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { readExamples } from '../../../scripts/read-law.ts'
import type { Example } from '../../../scripts/law-schema.ts'
import { day } from '../basics/day.ts'
import { month } from '../basics/month.ts'
import type { Outcome } from '../basics/outcome.ts'
import { rupiah } from '../basics/rupiah.ts'
import { deathBenefit, gateVerdict } from './benefit.ts'
import type { Because } from './cite.ts'
import { monthlyContribution } from './contribution.ts'
import { objectionAnswerDue, objectionFileDue } from './deadline.ts'
import { ageWindow, groundOf, type Condition } from './eligibility.ts'
import type { Payer, Programme, Sector } from './payer.ts'
import { lowestBase } from './price.ts'
import { purseRules } from './purse.ts'

const examples = readExamples(join(import.meta.dirname, '../../../law'))

describe('law/examples', () => {
  it.each(examples.map((example) => [example.file, example.name, example] as const))(
    '%s: %s',
    (_file, _name, example) => {
      const answer = answers[example.ask](example.given)
      expect(answer.got).toMatchObject(example.expect)
      const articles = answer.because.map(({ cite }) => `${cite.instrument} ${cite.at}`)
      for (const article of example.cite) expect(articles).toContain(article)
      for (const reason of answer.because) expect(reason.sentence).toMatch(/\.$/)
    },
  )

  it('are as many as they were', () => {
    expect(examples.length).toBe(84)
  })
})

type Answer = { got: unknown; because: Because[] }

const answers: Record<Example['ask'], (given: Record<string, unknown>) => Answer> = {
  contribution: (given) =>
    answered(
      monthlyContribution({
        programmes: given.programmes as Programme[],
        base: rupiah(given.base as number),
        payer: given.payer as Payer,
        sector: given.sector as Sector,
        month: month(given.month as string),
      }),
      ({ amount, open, warns }) => ({ amount, open: open.map((other) => other.amount), warns }),
      ({ because }) => because,
    ),
  death: (given) =>
    answered(
      deathBenefit({ on: day(given.on as string), monthsPaid: given.monthsPaid as number }),
      ({ outcomes, question }) => ({ outcomes: outcomes.map((outcome) => outcome.amount), question }),
      ({ outcomes }) => outcomes.flatMap((outcome) => outcome.because),
    ),
  gate: (given) =>
    answered(
      gateVerdict({ on: day(given.on as string), months: given.months as number }),
      (verdict) => ({ verdict }),
      () => [],
    ),
  age: (given) => {
    const birth = day(given.birth as string)
    return answered(
      ageWindow(day(given.on as string)),
      ({ oldest, youngest }) => ({ verdict: birth <= oldest ? 'too-old' : birth > youngest ? 'too-young' : 'within' }),
      ({ oldest, youngest, tooOld, tooYoung }) => (birth <= oldest ? [tooOld] : birth > youngest ? [tooYoung] : []),
    )
  },
  base: (given) =>
    answered(
      lowestBase(month(given.month as string)),
      ({ base }) => ({ base }),
      ({ because }) => [because],
    ),
  condition: (given) =>
    answered(
      groundOf(given.condition as Condition, day(given.on as string), 'Syarat ini diperiksa.'),
      ({ force, standing, warns }) => ({ force, standing, warns }),
      (because) => [because],
    ),
  purse: (given) => {
    const rules = purseRules(given.payer as Exclude<Payer, 'apbn'>, day(given.on as string))
    if (!rules.ok) return { got: { refused: rules.refusal.code }, because: [] }
    const { verdict, because, question } = rules.value.mayPay(given.kindOfWork as string, given.asnaf as boolean | null)
    return { got: { verdict, warns: because.warns, question }, because: [because] }
  },
  deadline: (given) => {
    const from = day(given.from as string)
    return answered(
      given.kind === 'answer' ? objectionAnswerDue(from) : objectionFileDue(from),
      ({ due }) => ({ due }),
      ({ because }) => [because],
    )
  },
}

function answered<T>(outcome: Outcome<T>, got: (value: T) => unknown, reasons: (value: T) => Because[]): Answer {
  return outcome.ok
    ? { got: got(outcome.value), because: reasons(outcome.value) }
    : { got: { refused: outcome.refusal.code }, because: [] }
}
