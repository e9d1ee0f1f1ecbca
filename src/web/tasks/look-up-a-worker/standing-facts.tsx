import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { formatDay, isDay } from '../../../domain/basics/day.ts'
import { useMay } from '../../net/session.ts'
import { DayText } from '../../parts/amounts/amounts.tsx'
import { Facts, type Fact } from '../../parts/facts/facts.tsx'
import type { Person } from './data.ts'
import type { Text } from './words.ts'

/** How things stand with somebody: alive, vouched for, insured, employed, how poor; each with the day it speaks of. */
export function StandingFacts({ text: whole, person }: { text: Text; person: Person }) {
  const { person: text, answers, states, fields } = whole
  const may = useMay()
  const asOf = (on: string | null) => (isDay(on) ? text.asOf(formatDay(on)) : undefined)
  const facts: Fact[] = []
  // Of a paper list the one who signed it vouches, not the officer who typed it in.
  const vouches = person.attestations.find(({ withdrawn }) => !withdrawn)?.attester ?? person.attester
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
        <DayText on={person.attestedOn} /> {vouches && text.by(vouches)}
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
  if (person.doubtful) {
    facts.push({
      label: states.doubtful,
      value: may('identity.read') ? (
        <Anchor component={Link} to="/orang-yang-sama">
          {text.doubtAct}
        </Anchor>
      ) : (
        text.doubt
      ),
    })
  }
  if (person.conflicts.length > 0) {
    const disputed = person.conflicts.map((field) => fields[field as keyof typeof fields]).join(', ')
    facts.push({ label: states.conflict, value: disputed, note: text.conflictNote })
  }
  return <Facts facts={facts} columns={3} />
}
