import type { Example } from '../../scripts/law-schema.ts'
import { day } from '../../src/domain/basics/day.ts'
import { month } from '../../src/domain/basics/month.ts'
import type { Outcome } from '../../src/domain/basics/outcome.ts'
import { rupiah } from '../../src/domain/basics/rupiah.ts'
import { countsAsAccident, whoMayReport, type AccidentKind } from '../../src/domain/law/accident-kind.ts'
import { baseOfIncome } from '../../src/domain/law/base.ts'
import { deathBenefit, fullBenefit, gateVerdict } from '../../src/domain/law/benefit.ts'
import type { Because } from '../../src/domain/law/cite.ts'
import { constructionContribution, withoutVat, type ConstructionAsked } from '../../src/domain/law/construction.ts'
import { monthlyContribution, type ContributionAsked } from '../../src/domain/law/contribution.ts'
import { contributionDue, coverStart } from '../../src/domain/law/contribution-due.ts'
import { objectionAnswerDue, objectionFileDue } from '../../src/domain/law/deadline.ts'
import { ageWindow, groundOf, type Condition } from '../../src/domain/law/eligibility.ts'
import { familyGets, type FamilyAsked } from '../../src/domain/law/family.ts'
import { heirsInOrder, type HeirsAsked } from '../../src/domain/law/heirs.ts'
import { mayJoin, type JoinAsked } from '../../src/domain/law/join.ts'
import { jobLossCash } from '../../src/domain/law/job-loss.ts'
import { lateFine } from '../../src/domain/law/late-fine.ts'
import { lapseOf, lateCompensation, legalDeadline, type DeadlineKind } from '../../src/domain/law/legal-deadline.ts'
import { migrantContribution, migrantProgrammes } from '../../src/domain/law/migrant.ts'
import { oldAgeGrounds, type OldAgeAsked } from '../../src/domain/law/old-age.ts'
import type { Payer, Sector } from '../../src/domain/law/payer.ts'
import { pensionAge } from '../../src/domain/law/pension.ts'
import { lowestBase, priceOfMonth } from '../../src/domain/law/price.ts'
import { purseRules } from '../../src/domain/law/purse.ts'
import { scholarship, type ScholarshipAsked } from '../../src/domain/law/scholarship.ts'
import { wageContribution, type WageAsked } from '../../src/domain/law/wage.ts'
import { accidentBenefit, type AccidentAsked } from '../../src/domain/law/work-accident.ts'
import { isWorkingDay, knownHolidays, nationalCalendar } from '../../src/domain/law/working-days.ts'

/** What a function says to a worked case: the figures a jurist would compare, and every reason given. */
export type Answer = { got: unknown; because: Because[] }

/** Examples write plain days, months and numbers; they are read as what they are before they are asked. */
type Given = Record<string, unknown>
const as = <T>(given: Given): T => given as T
const dayIn = (given: Given, key = 'on') => day(given[key] as string)
const monthIn = (given: Given, key = 'month') => month(given[key] as string)

function answered<T>(outcome: Outcome<T>, got: (value: T) => unknown, reasons: (value: T) => Because[]): Answer {
  return outcome.ok
    ? { got: got(outcome.value), because: reasons(outcome.value) }
    : { got: { refused: outcome.refusal.code }, because: [] }
}

/** Asks the function that a worked case is about. */
export const answerExample: Record<Example['ask'], (given: Given) => Answer> = {
  contribution: (given) =>
    answered(
      monthlyContribution({ ...as<ContributionAsked>(given), month: monthIn(given) }),
      ({ amount, open, warns, parts }) => ({
        amount,
        warns,
        open: open.map((other) => other.amount),
        parts: parts.map((part) => part.amount),
      }),
      ({ because }) => because,
    ),
  base: (given) =>
    answered(
      lowestBase(monthIn(given)),
      ({ base }) => ({ base }),
      ({ because }) => [because],
    ),
  price: (given) =>
    answered(
      priceOfMonth(given.payer as Payer, given.sector as Sector, monthIn(given)),
      ({ amount, open, because }) => ({ amount, open: open.map((other) => other.amount), reasons: because.length }),
      ({ because }) => because,
    ),
  income: (given) =>
    answered(
      baseOfIncome(rupiah(given.income as number), monthIn(given)),
      ({ base, bracket }) => ({ base, bracket }),
      ({ because }) => because,
    ),
  wage: (given) =>
    answered(
      wageContribution({ ...as<WageAsked>(given), month: monthIn(given) }),
      ({ employer, worker, open, warns, jkp, parts }) => ({
        employer,
        worker,
        warns,
        jkp,
        open: open.map((other) => other.employer),
        jp: parts.filter(({ programme }) => programme === 'jp').flatMap((part) => [part.employer, part.worker]),
      }),
      ({ because }) => because,
    ),
  construction: (given) =>
    answered(
      constructionContribution({ ...as<ConstructionAsked>(given), on: dayIn(given) }),
      ({ jkk, jkm, total, open, slices }) => ({ jkk, jkm, total, open: open.map((other) => other.total), slices: slices.map(({ programme, amount }) => `${programme} ${amount}`) }), // prettier-ignore
      ({ because }) => because,
    ),
  migrant: (given) =>
    given.amount
      ? answered(
          migrantContribution(dayIn(given)),
          () => ({}),
          () => [],
        )
      : answered(
          migrantProgrammes(dayIn(given)),
          ({ programmes }) => ({ programmes: programmes.map(({ code }) => code) }),
          ({ because }) => because,
        ),
  death: (given) =>
    answered(
      deathBenefit({ on: dayIn(given), monthsPaid: given.monthsPaid as number }),
      ({ outcomes, question }) => ({ outcomes: outcomes.map((outcome) => outcome.amount), question }),
      ({ outcomes }) => outcomes.flatMap((outcome) => outcome.because),
    ),
  gate: (given) =>
    answered(
      gateVerdict({ on: dayIn(given), months: given.months as number }),
      (verdict) => ({ verdict }),
      () => [],
    ),
  'full-benefit': (given) =>
    answered(
      fullBenefit(monthIn(given, 'first'), dayIn(given)),
      ({ possible, sure, question = null, readings }) => ({ possible, sure, question, readings: readings.map((one) => one.month) }), // prettier-ignore
      ({ readings }) => readings.map(({ because }) => because),
    ),
  accident: (given) =>
    answered(
      accidentBenefit({ ...as<AccidentAsked>(given), on: dayIn(given) }),
      ({ outcomes, settled, questions, warns }) => ({
        settled,
        questions,
        warns,
        amounts: outcomes.map(({ amount }) => amount),
        atMost: outcomes.map(({ atMost }) => atMost),
        parts: outcomes[0]?.parts.map(({ code }) => code),
      }),
      ({ outcomes }) => outcomes.flatMap(({ because }) => because),
    ),
  scholarship: (given) =>
    answered(
      scholarship({ ...as<ScholarshipAsked>(given), on: dayIn(given), event: dayIn(given, 'event') }),
      ({ outcomes, settled, questions }) => ({
        settled,
        questions,
        atMost: outcomes.map(({ atMost }) => atMost),
        yearly: outcomes.map(({ yearly }) => yearly),
        back: outcomes[0]?.children.map(({ back }) => back),
        may: outcomes[0]?.children.map(({ may }) => may),
      }),
      ({ outcomes }) => outcomes.flatMap(({ because }) => because),
    ),
  'old-age': (given) =>
    answered(
      oldAgeGrounds({ ...as<OldAgeAsked>(given), on: dayIn(given), birth: dayIn(given, 'birth') }),
      ({ full, part }) => ({
        full: full.filter(({ holds }) => holds).map(({ code }) => code),
        part: part.filter(({ holds }) => holds).map(({ code }) => code),
      }),
      ({ full, part }) => [...full, ...part].map(({ because }) => because),
    ),
  heirs: (given) =>
    answered(
      heirsInOrder({ ...as<HeirsAsked>(given), on: dayIn(given) }),
      ({ because, ...heirs }) => ({ ...heirs, reasons: because.length }),
      ({ because }) => because,
    ),
  age: (given) => {
    const birth = dayIn(given, 'birth')
    return answered(
      ageWindow(dayIn(given)),
      ({ oldest, youngest }) => ({ verdict: birth <= oldest ? 'too-old' : birth > youngest ? 'too-young' : 'within' }),
      ({ oldest, youngest, tooOld, tooYoung }) => (birth <= oldest ? [tooOld] : birth > youngest ? [tooYoung] : []),
    )
  },
  condition: (given) =>
    answered(
      groundOf(given.condition as Condition, dayIn(given), 'Syarat ini diperiksa.'),
      ({ force, standing, warns }) => ({ force, standing, warns }),
      (because) => [because],
    ),
  join: (given) =>
    answered(
      mayJoin({ ...as<JoinAsked>(given), on: dayIn(given), birth: dayIn(given, 'birth') }),
      ({ verdict, segment, questions, warnings, registeredBy }) => ({
        verdict,
        segment,
        questions,
        warnings: warnings.length,
        registeredBy: registeredBy.map(({ code }) => code),
      }),
      ({ reasons, warnings }) => [...reasons, ...warnings],
    ),
  purse: (given) => {
    const rules = purseRules(given.payer as Exclude<Payer, 'apbn'>, dayIn(given))
    if (!rules.ok) return { got: { refused: rules.refusal.code }, because: [] }
    const { verdict, because, question } = rules.value.mayPay(given.kindOfWork as string, given.asnaf as boolean | null)
    const { conditions } = rules.value
    return { got: { verdict, warns: because.warns, question, conditions, says: because.sentence }, because: [because] }
  },
  deadline: (given) => {
    const from = dayIn(given, 'from')
    return answered(
      given.kind === 'answer' ? objectionAnswerDue(from) : objectionFileDue(from),
      ({ due, calendar }) => ({ due, calendar }),
      ({ because }) => [because],
    )
  },
  clock: (given) =>
    answered(
      legalDeadline(given.kind as DeadlineKind, dayIn(given, 'from')),
      ({ due, calendar, question, open }) => ({ due, calendar, question, open: open?.due ?? null }),
      ({ because }) => because,
    ),
  late: (given) =>
    answered(
      lateCompensation({
        programme: given.programme as 'jkk',
        amount: rupiah(given.amount as number),
        due: dayIn(given, 'due'),
        paid: dayIn(given, 'paid'),
      }),
      ({ amount, days }) => ({ amount, days }),
      ({ because }) => because,
    ),
  lapse: (given) =>
    answered(
      lapseOf({ lastPaid: monthIn(given, 'lastPaid'), month: monthIn(given), on: dayIn(given) }),
      ({ state, unpaid, inactiveFrom, question = null, because }) => ({ state, unpaid, inactiveFrom, question, reasons: because.length }), // prettier-ignore
      ({ because }) => because,
    ),
  due: (given) =>
    answered(
      contributionDue(given.segment as 'bpu', monthIn(given)),
      ({ due, question }) => ({ due, question }),
      ({ because }) => because,
    ),
  cover: (given) =>
    answered(
      coverStart({ decreed: dayIn(given, 'decreed'), firstPaid: dayIn(given, 'firstPaid') }),
      ({ outcomes, questions }) => ({ from: outcomes.map(({ from }) => from), questions }),
      ({ outcomes }) => outcomes.flatMap(({ because }) => because),
    ),
  'late-fine': (given) =>
    answered(
      lateFine({ amount: rupiah(given.amount as number), month: monthIn(given), paid: dayIn(given, 'paid') }),
      ({ outcomes, questions, warns }) => ({ amounts: outcomes.map(({ amount }) => amount), questions, warns }),
      ({ outcomes }) => outcomes.flatMap(({ because }) => because),
    ),
  pension: (given) =>
    answered(
      pensionAge({ on: dayIn(given), birth: dayIn(given, 'birth') }),
      ({ age, reached, from }) => ({ age, reached, from }),
      ({ because }) => because,
    ),
  'job-loss': (given) =>
    answered(
      jobLossCash({ on: dayIn(given), wage: rupiah(given.wage as number) }),
      ({ total, months, counted, question }) => ({ total, counted, question, monthly: months.map(({ monthly }) => monthly) }), // prettier-ignore
      ({ because }) => because,
    ),
  counts: (given) =>
    answered(
      countsAsAccident(given.kind as AccidentKind, dayIn(given)),
      ({ because }) => ({ counts: true, warns: because.some((reason) => reason.warns) }),
      ({ because }) => because,
    ),
  'may-report': (given) =>
    answered(
      whoMayReport(dayIn(given)),
      ({ who }) => ({ who: who.map(({ code }) => code) }),
      ({ because }) => because,
    ),
  'without-vat': (given) =>
    answered(
      withoutVat(rupiah(given.gross as number), dayIn(given)),
      ({ net, because }) => ({ net, warns: because[0]?.warns }),
      ({ because }) => because,
    ),
  holiday: (given) => {
    const found = knownHolidays().find(({ on }) => on === given.on)
    const working = isWorkingDay(dayIn(given), nationalCalendar.holidays)
    return { got: { working, kind: found?.kind ?? null }, because: found ? [found.because] : [] }
  },
  family: (given) =>
    answered(
      familyGets({ ...as<FamilyAsked>(given), on: dayIn(given), first: monthIn(given, 'first') }),
      ({ cost, cases, full, questions }) => ({
        cost: cost.amount,
        questions,
        covered: cases.map(({ covered }) => covered),
        fullFrom: full?.readings.map(({ month: from }) => from) ?? [],
        parts: cases[0]?.outcomes[0]?.parts.map(({ code }) => code),
        ...Object.fromEntries(cases.map(({ code, outcomes }) => [code, outcomes.map(({ amount }) => amount)])),
      }),
      ({ cost, cases }) => [...cost.because, ...cases.flatMap(({ outcomes }) => outcomes.flatMap(({ because }) => because))], // prettier-ignore
    ),
}
