import { pairKinds } from '../../../domain/identity/money-at-risk.ts'
import { useMay } from '../../net/session.ts'
import { Money } from '../../parts/amounts/amounts.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { DeskActs } from './desk-acts.tsx'
import { PairReasons } from './pair-reasons.tsx'
import { PairSides } from './pair-sides.tsx'
import css from './review.module.css'
import { useDesk } from './use-desk.ts'
import { useText } from './words.ts'

/** The officer's desk: one pair, its reasons, the verdict, and the next pair. */
export function ReviewDesk({ kinds }: { kinds: Partial<Record<string, number>> }) {
  const text = useText()
  const may = useMay()('identity.review')
  const filter = useFilter({ jenis: '' })
  const kind = pairKinds.find((one) => one === filter.value.jenis) ?? ('' as const)
  const desk = useDesk(kind)
  const options = pairKinds
    .filter((one) => (kinds[one] ?? 0) > 0 || one === kind)
    .map((one) => ({ value: one, label: text.kinds[one] }))
  const { pair, said } = desk
  const spoken = said && [said.verdict === 'undone' ? text.done.undone : text.done[said.verdict], said.besides > 0 && text.besides(said.besides)].filter(Boolean).join(' ') // prettier-ignore
  return (
    <div className={css.desk}>
      <div className={`${css.head} ${css.top} no-print`} ref={desk.top}>
        {options.length > 1 && (
          <PickOne
            label={text.kind}
            value={kind}
            onChange={(jenis) => filter.set({ jenis })}
            options={options}
            any={text.anyKind}
            width={300}
          />
        )}
        <p className={css.left} role="status">
          {spoken && <span>{spoken} </span>}
          {desk.left !== null && desk.left > 0 && text.left(desk.left)}
        </p>
      </div>
      <Problem error={desk.error} onRetry={desk.retry} />
      {pair ? (
        <article className={css.pair} aria-label={text.pairNumber(pair.id)}>
          <header className={css.pairHead}>
            <span>{text.kinds[pair.kind]}</span>
            <span>
              {text.figures.risk}: <Money amount={pair.atRisk} />
            </span>
            {pair.postponed && <StateBadge tone="wait">{text.postponed}</StateBadge>}
          </header>
          <PairSides pair={pair} />
          <PairReasons pair={pair} />
        </article>
      ) : desk.waiting ? (
        <Waiting rows={8} />
      ) : (
        <Empty
          title={kind ? text.empty.filtered : text.empty.title}
          action={<LinkButton to="/daftar">{text.empty.lists}</LinkButton>}
        >
          {text.empty.text}
        </Empty>
      )}
      {(pair || desk.canUndo) && <DeskActs desk={desk} may={may} />}
    </div>
  )
}
