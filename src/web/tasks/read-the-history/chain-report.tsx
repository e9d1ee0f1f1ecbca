import { Facts } from '../../parts/facts/facts.tsx'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Section } from '../../parts/section/section.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import type { ChainReport } from './data.ts'
import css from './page.module.css'
import { useText } from './words.ts'

/** What the check found: whole, or broken where; and the ends an auditor may note elsewhere. */
export function ChainReportView({ report }: { report: ChainReport }) {
  const text = useText()
  const roomName = (room: string) => (text.rooms as Record<string, string>)[room] ?? room
  const links = report.rooms.reduce((sum, room) => sum + room.links, 0)
  return (
    <div role="status" className={css.report}>
      {report.broken.length === 0 ? (
        <NextStep title={text.whole} because={text.wholeDetail(links, report.rooms.length)} />
      ) : (
        <Section title={text.broken} lead={text.brokenRemedy}>
          {report.broken.map(({ room, seq, fault }) => (
            <StateBadge key={room} tone="bad">
              {text.brokenDetail(roomName(room), seq, (text.faults as Record<string, string>)[fault] ?? fault)}
            </StateBadge>
          ))}
        </Section>
      )}
      <Section title={text.heads} lead={text.headHint}>
        <Facts
          columns={2}
          facts={report.rooms.map(({ room, links: count, head }) => ({
            label: `${roomName(room)} · ${text.links(count)}`,
            value: <code className={css.hash}>{head}</code>,
          }))}
        />
      </Section>
    </div>
  )
}
