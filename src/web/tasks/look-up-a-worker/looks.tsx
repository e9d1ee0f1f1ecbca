import { MomentText } from '../../parts/amounts/amounts.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useLooks, type Look } from './data.ts'
import type { Text } from './words.ts'
import css from './person.module.css'

/** Who looked at, opened or changed somebody, newest first, with the reasons given. */
export function Looks({ text, worker }: { text: Text; worker: number }) {
  const looks = useLooks(worker, true)
  if (looks.error) return <Problem error={looks.error} />
  if (!looks.data) return <Waiting rows={3} />
  if (looks.data.rows.length === 0) return <p className={css.soft}>{text.person.noLooks}</p>
  return (
    <ul className={css.events}>
      {looks.data.rows.map((look, index) => (
        <li key={index}>
          <span>
            {actOf(text, look)}
            {look.reason && <span className={css.soft}> ({text.person.reason(look.reason)})</span>}
          </span>
          <span className={css.soft}>
            {look.name ?? text.roles[look.role as keyof Text['roles']]}, <MomentText at={look.at} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function actOf(text: Text, { act, field }: Look): string {
  const acts = text.person.acts
  const said = Object.hasOwn(acts, act) ? acts[act as keyof typeof acts] : acts.other
  const names = field
    ?.split(', ')
    .map((one) =>
      one === 'health'
        ? text.person.health
        : Object.hasOwn(text.fields, one)
          ? text.fields[one as keyof Text['fields']]
          : one,
    )
    .join(', ')
  return names ? `${said}: ${names}` : said
}
