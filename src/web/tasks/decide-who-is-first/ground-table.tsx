import { Anchor } from '@mantine/core'
import type { GateCode } from '../../../domain/priority/reasons.ts'
import { Count } from '../../parts/amounts/amounts.tsx'
import { ArticleLink } from '../../parts/article/article-link.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import type { Summary } from './data.ts'
import css from './tables.module.css'
import { useText } from './words.ts'
import { Original } from '../../parts/original/original.tsx'

type ReasonCount = Summary['reasons'][number]

/** Reasons with how many people each has and what it rests on; a reason may be chosen. */
export function GroundTable({
  caption,
  reasons,
  chosen,
  onChoose,
}: {
  caption: string
  reasons: ReasonCount[]
  chosen?: string
  onChoose?: (code: string) => void
}) {
  const text = useText()
  return (
    <table className={css.grounds}>
      <caption className="hidden-text">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.refused.reason}</th>
          <th scope="col" className={css.count}>
            {text.refused.count}
          </th>
          <th scope="col">{text.refused.ground}</th>
        </tr>
      </thead>
      <tbody>
        {reasons.map((reason) => (
          <tr key={reason.code} data-chosen={reason.code === chosen || undefined}>
            <th scope="row">
              {onChoose ? (
                <Anchor
                  component="button"
                  type="button"
                  onClick={() => onChoose(reason.code)}
                  aria-pressed={reason.code === chosen}
                >
                  {text.reasons[reason.code as GateCode]}
                </Anchor>
              ) : (
                text.reasons[reason.code as GateCode]
              )}
            </th>
            <td className={css.count}>
              <Count of={reason.count} />
            </td>
            <td>
              <Ground reason={reason} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Ground({ reason }: { reason: ReasonCount }) {
  const text = useText()
  return (
    <>
      <Original>{reason.sentence}</Original>
      <span className={css.cite}>
        {reason.kind === 'policy' ? reason.article : <ArticleLink article={reason.article} />} ·{' '}
        {text.kind[reason.kind as keyof typeof text.kind]} ·{' '}
        {text.standing[reason.standing as keyof typeof text.standing]}
        {reason.warns && reason.kind !== 'policy' && (
          <>
            {' '}
            <StateBadge tone="wait">{text.refused.warns}</StateBadge>
          </>
        )}
      </span>
    </>
  )
}
