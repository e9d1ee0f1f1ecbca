import { Fragment } from 'react'
import { formatRupiah } from '../../../domain/basics/rupiah.ts'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import css from './work-out.module.css'
import { useText } from './words.ts'

/** One amount, or all that the text allows, the smallest first, and then said to be unsettled. */
export function Amount({ of, per, size = 'large' }: { of: readonly number[]; per?: string; size?: 'large' | 'small' }) {
  const text = useText()
  const amounts = [...new Set(of)].sort((a, b) => a - b)
  return (
    <p className={css.amount} data-size={size}>
      {amounts.map((amount, index) => (
        <Fragment key={amount}>
          {index > 0 && <span className={css.or}> {text.or} </span>}
          <strong>{formatRupiah(amount)}</strong>
        </Fragment>
      ))}
      {per && <span className={css.per}> {per}</span>}
      {amounts.length > 1 && (
        <>
          {' '}
          <StateBadge tone="wait">{text.unsettled}</StateBadge>
        </>
      )}
    </p>
  )
}
