import { formatDay, isDay } from '../../../domain/basics/day.ts'
import { DayText } from '../../parts/amounts/amounts.tsx'
import { Facts, type Fact } from '../../parts/facts/facts.tsx'
import type { Person } from './data.ts'
import type { Text } from './words.ts'

/** How things stand with somebody: alive, vouched for, insured, employed, how poor; each with the day it speaks of. */
export function StandingFacts({ text: { person: text, answers }, person }: { text: Text; person: Person }) {
  const asOf = (on: string | null) => (isDay(on) ? text.asOf(formatDay(on)) : undefined)
  const facts: Fact[] = []
  if (person.deadOn) {
    facts.push({
      label: text.dead,
      value: <DayText on={person.deadOn} />,
      note: person.diedListed === person.deadOn ? text.deadListed : text.deadAttested,
    })
  }
  facts.push({
    label: text.attested,
    value: person.attested ? answers[person.attested as keyof typeof answers] : text.notAttested,
    note: person.attestedOn && (
      <>
        <DayText on={person.attestedOn} /> {person.attester && text.by(person.attester)}
      </>
    ),
  })
  facts.push({
    label: text.insured,
    value: person.insured
      ? (text.segments[person.insured as keyof typeof text.segments] ?? person.insured)
      : text.notInsured,
    note: isDay(person.insuredUntil) ? text.until(formatDay(person.insuredUntil)) : asOf(person.insuredOn),
  })
  if (person.employee) {
    facts.push({
      label: text.employee,
      value: text.employees[person.employee as keyof typeof text.employees],
      note: asOf(person.employeeOn),
    })
  }
  if (person.decile !== null) {
    facts.push({
      label: text.decile,
      value: `${text.decileValue(person.decile)}${person.extremePoor ? `, ${text.extremePoor}` : ''}`,
      note: asOf(person.welfareOn),
    })
  }
  return <Facts facts={facts} columns={3} />
}
