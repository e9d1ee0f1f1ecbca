import { useParams } from '@tanstack/react-router'
import { formatDay, isDay } from '../../../domain/basics/day.ts'
import { useMay } from '../../net/session.ts'
import { MomentText } from '../../parts/amounts/amounts.tsx'
import { Facts } from '../../parts/facts/facts.tsx'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Reasons } from '../../parts/reasons/reasons.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { AnswerActs } from './answer-acts.tsx'
import { ClockBadge } from './clock-badge.tsx'
import { ConfirmErasure } from './confirm-erasure.tsx'
import { useRequest, type Request } from './data.ts'
import { Lift } from './lift.tsx'
import { Readmit } from './readmit.tsx'
import { useText, type Text } from './words.ts'

export default function RequestPage() {
  const text = useText()
  const may = useMay()
  const { request: id }: { request?: string } = useParams({ strict: false })
  const request = useRequest(Number(id))
  const back = { to: '/permintaan-data', label: text.one.back }
  const held = request.data
  if (!held) {
    return (
      <Page title={text.title} back={back} narrow>
        {request.error ? <Problem error={request.error} /> : <Waiting rows={6} />}
      </Page>
    )
  }
  const running = held.state === 'open' || held.state === 'agreed'
  return (
    <Page
      title={text.one.title(text.kinds[held.kind], held.name || text.erased)}
      lead={running ? <ClockBadge text={text} request={held} /> : text.states[held.state]}
      back={back}
      actions={
        held.name !== '' &&
        may('registry.read') && (
          <LinkButton variant="default" to={`/pekerja/${held.worker}`}>
            {text.one.person}
          </LinkButton>
        )
      }
      narrow
    >
      <Asked text={text} request={held} />
      {!running && <Answered text={text} request={held} />}
      {running && may('privacy.answer') && <AnswerActs text={text} request={held} />}
      {held.state === 'agreed' && may('privacy.erase') && <ConfirmErasure text={text} request={held} />}
      {held.kind === 'restrict' && held.restrictedOn && may('privacy.answer') && <Lift text={text} request={held} />}
      {held.stopped && may('privacy.answer') && <Readmit text={text} request={held} />}
    </Page>
  )
}

function Asked({ text, request }: { text: Text; request: Request }) {
  const { one, standings } = text
  return (
    <Section title={one.asked}>
      <Facts
        facts={[
          { label: one.requester, value: request.requester || '–' },
          { label: one.proof, value: request.proof || '–' },
          { label: one.asks, value: request.asks || '–' },
          { label: one.received, value: <MomentText at={request.receivedAt} />, note: request.filedBy },
          { label: text.clock.due, value: <MomentText at={request.dueAt} /> },
          {
            label: one.right,
            value: request.right,
            note: `${one.clock}: ${request.clock}, ${standings[request.standing as keyof typeof standings]}`,
          },
        ]}
      />
    </Section>
  )
}

function Answered({ text, request }: { text: Text; request: Request }) {
  const { one } = text
  const facts = [
    { label: one.answeredBy, value: request.answeredBy ?? '–', note: <MomentText at={request.answeredAt} /> },
    ...(request.agreedBy ? [{ label: one.agreedBy, value: request.agreedBy }] : []),
    ...(request.ground ? [{ label: one.ground, value: text.grounds[request.ground] }] : []),
    ...(request.answer ? [{ label: one.note, value: request.answer }] : []),
  ]
  return (
    <Section title={one.answer}>
      <Facts facts={facts} />
      {isDay(request.restrictedOn) && request.kind === 'restrict' && (
        <p>{one.restrictedSince(formatDay(request.restrictedOn))}</p>
      )}
      {request.kept && (
        <Section title={one.kept} level={3} bare>
          <Reasons
            reasons={request.kept.map(({ sentence, ground, standing }) => ({
              text: sentence,
              cite: ground,
              standing: standing as 'reported' | 'remembered' | 'practice',
            }))}
          />
        </Section>
      )}
      {request.filesLeft > 0 && <p role="alert">{one.filesLeft}</p>}
    </Section>
  )
}
