import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../net/session.ts'
import { DayText } from '../../parts/amounts/amounts.tsx'
import { Section } from '../../parts/section/section.tsx'
import type { Person } from './data.ts'
import type { Text } from './words.ts'
import css from './person.module.css'

/** Where somebody works at a market, and which rows of which lists speak of them. */
export function Mentions({ text, person }: { text: Text; person: Person }) {
  const may = useMay()
  return (
    <>
      {person.jobs.length > 0 && (
        <Section title={text.person.jobs}>
          <ul className={css.events}>
            {person.jobs.map((job, index) => (
              <li key={index}>
                <span>
                  <strong>{job.place}</strong>
                  {job.role && `, ${text.marketRoles[job.role as keyof Text['marketRoles']]}`}
                </span>
                <span className={css.soft}>{job.block && text.person.stall(job.block, job.stall ?? '')}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {person.rows.length > 0 && (
        <Section title={text.person.rows}>
          <ul className={css.events}>
            {person.rows.map((row) => (
              <li key={`${row.list}-${row.seq}`}>
                <span>
                  {may('ingest.read') ? (
                    <Anchor component={Link} to={`/daftar/${row.list}`}>
                      {row.sender}
                    </Anchor>
                  ) : (
                    row.sender
                  )}
                  {`, ${text.person.rowNo(row.rowNo)}`}
                </span>
                <span className={css.soft}>
                  {row.fileName}, <DayText on={row.on} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
