import { Button, Group } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ageOn, isDay } from '../../../domain/basics/day.ts'
import { isKindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { useMay } from '../../net/session.ts'
import { Empty } from '../../parts/empty/empty.tsx'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { AttestationList } from './attestation-list.tsx'
import { CoverCalendar } from './cover-calendar.tsx'
import { CorrectForm } from './correct-form.tsx'
import { usePerson, type Person } from './data.ts'
import { HeldFields } from './held-fields.tsx'
import { Looks } from './looks.tsx'
import { Mentions } from './mentions.tsx'
import { StandingBadge } from './standing-badge.tsx'
import { StandingFacts } from './standing-facts.tsx'
import { useText, type Text } from './words.ts'
import { workName } from '../../words/work-names.ts'
import { todayInJakarta } from '../../net/today.ts'

export default function PersonPage() {
  const text = useText()
  const { worker }: { worker?: string } = useParams({ strict: false })
  const person = usePerson(Number(worker))
  const back = { to: '/pekerja', label: text.person.back }
  if (!person.data) {
    return (
      <Page title={text.title} back={back} narrow>
        {person.error ? <Problem error={person.error} /> : <Waiting rows={8} />}
      </Page>
    )
  }
  return <PersonView text={text} person={person.data} back={back} />
}

function PersonView({ text, person, back }: { text: Text; person: Person; back: { to: string; label: string } }) {
  const may = useMay()
  const [correcting, setCorrecting] = useState(false)
  if (person.state === 'merged') {
    return (
      <Page title={person.name} back={back} narrow>
        <Empty
          title={text.person.merged}
          action={
            <Group justify="center">
              <LinkButton to={`/pekerja/${person.mergedInto}`}>{text.person.mergedAct}</LinkButton>
              {may('identity.read') && (
                <LinkButton variant="default" to={`/orang-yang-sama?bagian=putusan&pekerja=${person.id}`}>
                  {text.person.mergedVerdict}
                </LinkButton>
              )}
            </Group>
          }
        >
          {text.person.mergedText}
        </Empty>
      </Page>
    )
  }
  return (
    <Page
      title={person.name}
      lead={<Summary text={text} person={person} />}
      back={back}
      actions={
        <>
          {may('registry.correct') && (
            <Button
              variant="default"
              leftSection={<IconPencil size={18} aria-hidden />}
              onClick={() => setCorrecting(true)}
            >
              {text.person.correct}
            </Button>
          )}
          {may('registry.attest') && !person.restricted && (
            <LinkButton to={`/lapangan/${person.id}`}>{text.person.attest}</LinkButton>
          )}
        </>
      }
    >
      <Section title={text.person.standing} actions={<StandingBadge line={person} />}>
        <StandingFacts text={text} person={person} />
      </Section>
      {may('contributions.read') && <CoverCalendar worker={person.id} />}
      <Section title={text.person.held} lead={text.person.heldLead}>
        <HeldFields text={text} person={person} />
      </Section>
      <Section title={text.person.attestations}>
        <AttestationList text={text} person={person} />
      </Section>
      <Mentions text={text} person={person} />
      {(may('priority.read') || may('priority.object')) && (
        <Section
          title={text.person.decisions}
          lead={text.person.decisionsLead}
          actions={
            <LinkButton variant="default" to={`/urutan/${person.id}`}>
              {text.person.decisionsAct}
            </LinkButton>
          }
        />
      )}
      {(may('registry.open') || may('history.read')) && (
        <Section title={text.person.looks} lead={text.person.looksLead}>
          <Looks text={text} worker={person.id} />
        </Section>
      )}
      <CorrectForm text={text} person={person} opened={correcting} onClose={() => setCorrecting(false)} />
    </Page>
  )
}

/** `Buruh panggul, 46 tahun, Kalisat`. */
function Summary({ text, person }: { text: Text; person: Person }) {
  const today = todayInJakarta()
  const { birth, kindOfWork } = person
  const age = isDay(birth) && isDay(today) ? text.person.age(ageOn(birth, today)) : birth && text.person.born(birth)
  const parts = [
    isKindOfWork(kindOfWork) && workName(kindOfWork),
    age,
    [person.desaName, person.kecamatanName].filter(Boolean).join(', '),
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}
