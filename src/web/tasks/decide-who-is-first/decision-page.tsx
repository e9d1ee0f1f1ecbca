import { useParams } from '@tanstack/react-router'
import type { KindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { useMay } from '../../net/session.ts'
import { Count, DayText } from '../../parts/amounts/amounts.tsx'
import { Facts } from '../../parts/facts/facts.tsx'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Reasons } from '../../parts/reasons/reasons.tsx'
import { Section } from '../../parts/section/section.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useDecision, type Decision } from './data.ts'
import { ObjectForm } from './objections/object-form.tsx'
import { ObjectionsView } from './objections/objections-view.tsx'
import css from './tables.module.css'
import { useText } from './words.ts'
import { Original } from '../../parts/original/original.tsx'

const tones = { may: 'good', refused: 'bad', waits: 'wait' } as const

/** Everything the latest ranking decided of one person, and the way to object to it. */
export default function DecisionPage() {
  const text = useText()
  const may = useMay()
  const { worker: asked }: { worker?: string } = useParams({ strict: false })
  const worker = Number(asked)
  const decision = useDecision(worker)
  const one = decision.data
  const name = one?.name ?? text.order.worker(worker)
  return (
    <Page
      title={text.decision.title(name)}
      lead={one && <Original>{one.why}</Original>}
      back={
        may('priority.read')
          ? { to: '/urutan', label: text.decision.back }
          : { to: `/pekerja/${worker}`, label: text.decision.backToPerson }
      }
      actions={
        may('registry.read') &&
        one?.name && (
          <LinkButton to={`/pekerja/${worker}`} variant="default">
            {text.decision.worker}
          </LinkButton>
        )
      }
      narrow
    >
      <Problem error={decision.error} onRetry={() => void decision.refetch()} />
      {one ? <Shown decision={one} /> : !decision.error && <Waiting label={text.title} />}
    </Page>
  )
}

function Shown({ decision }: { decision: Decision }) {
  const text = useText()
  const may = useMay()
  const words = text.decision
  return (
    <>
      <Section title={words.facts}>
        <Facts
          facts={[
            {
              label: text.objections.state,
              value: <StateBadge tone={tones[decision.verdict]}>{words.verdicts[decision.verdict]}</StateBadge>,
            },
            ...(decision.rank === null ? [] : [{ label: text.order.rank, value: <Count of={decision.rank} /> }]),
            { label: text.order.work, value: decision.kind ? text.kinds[decision.kind as KindOfWork] : '–' },
            { label: text.order.area, value: decision.desa ?? '–' },
            { label: words.on, value: <DayText on={decision.on} /> },
          ]}
        />
      </Section>
      {decision.parts.length > 0 && <Parts decision={decision} />}
      {decision.grounds.length > 0 && (
        <Section title={words.grounds}>
          <Reasons
            reasons={decision.grounds.map((ground) => ({
              text: (
                <>
                  <strong>{text.reasons[ground.code as keyof typeof text.reasons]}.</strong>{' '}
                  <Original>{ground.sentence}</Original>
                  {ground.warns && ground.kind !== 'policy' && (
                    <>
                      {' '}
                      <StateBadge tone="wait">{text.refused.warns}</StateBadge>
                    </>
                  )}
                  {ground.remedy && (
                    <>
                      <br />
                      {words.remedy}: <Original>{ground.remedy}</Original>
                    </>
                  )}
                </>
              ),
              article: ground.kind === 'policy' ? undefined : ground.article,
              cite: [
                ground.kind === 'policy' ? ground.article : '',
                text.kind[ground.kind as keyof typeof text.kind],
                text.standing[ground.standing as keyof typeof text.standing],
              ]
                .filter(Boolean)
                .join(' · '),
              tone: decision.warnings.includes(ground.code) ? 'note' : tones[decision.verdict],
            }))}
          />
        </Section>
      )}
      <ObjectionsView worker={decision.worker} />
      {may('priority.object') && <ObjectForm decision={decision} />}
    </>
  )
}

function Parts({ decision }: { decision: Decision }) {
  const { decision: words, order } = useText()
  return (
    <Section title={words.parts}>
      <table className={css.plain}>
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col" className={css.count}>
              {order.points}
            </th>
          </tr>
        </thead>
        <tbody>
          {decision.parts.map((part) => (
            <tr key={part.factor}>
              <th scope="row">{words.factors(part.factor, part.words)}</th>
              <td className={css.count}>
                <Count of={part.points} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td className={css.count}>
              <strong>
                <Count of={decision.points} />
              </strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </Section>
  )
}
