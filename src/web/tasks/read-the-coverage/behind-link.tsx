import { Link } from '@tanstack/react-router'
import { formatNumber } from '../../../domain/basics/rupiah.ts'
import { useMay } from '../../net/session.ts'
import { behind } from './behind.ts'
import type { Asked, Chosen } from './data.ts'
import { useText } from './words.ts'

type BehindLinkProps = { count: number | null; asked: Asked; chosen: Chosen; where: string }

/** A number, opening the people behind it for those who may see people; a withheld one says so. */
export function BehindLink({ count, asked, chosen, where }: BehindLinkProps) {
  const text = useText()
  const may = useMay()
  if (count === null) return <span style={{ color: 'var(--ink-soft)' }}>{text.hidden}</span>
  const written = formatNumber(count)
  if (count === 0 || !may('registry.read')) return <span className="tabular">{written}</span>
  const part = chosen.part ? text.parts[chosen.part] : text.by.all
  return (
    <Link
      to={behind(asked, chosen)}
      className="tabular"
      style={{ color: 'var(--accent)' }}
      aria-label={text.by.cell(written, part, where)}
    >
      {written}
    </Link>
  )
}
