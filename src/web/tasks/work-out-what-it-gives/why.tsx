import { useState, type ReactNode } from 'react'
import type { Because } from '../../../domain/law/cite.ts'
import { BecauseList } from '../../parts/article/because-list.tsx'
import { usePrinting } from '../../parts/data-table/use-printing.ts'
import { once } from './once.ts'
import css from './work-out.module.css'
import { useText } from './words.ts'

/** The parts and the articles of an amount, folded until somebody asks. On paper the articles stand together at the end. */
export function Why({ because, children }: { because: readonly Because[]; children?: ReactNode }) {
  const text = useText()
  const printing = usePrinting()
  const [open, setOpen] = useState(false)
  if (printing) return children
  return (
    <details className={css.why} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.why}</summary>
      {open && (
        <>
          {children}
          <BecauseList because={once(because)} />
        </>
      )}
    </details>
  )
}
