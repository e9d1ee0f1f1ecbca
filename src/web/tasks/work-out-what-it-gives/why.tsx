import { useState, type ReactNode } from 'react'
import type { Because } from '../../../domain/law/cite.ts'
import { BecauseList } from '../../parts/article/because-list.tsx'
import { usePrinting } from '../../parts/data-table/use-printing.ts'
import css from './work-out.module.css'
import { useText } from './words.ts'

/** The articles behind an amount, folded until somebody asks; on paper they are all there. */
export function Why({ because, children }: { because: readonly Because[]; children?: ReactNode }) {
  const text = useText()
  const printing = usePrinting()
  const [open, setOpen] = useState(false)
  const seen = new Set<string>()
  const once = because.filter(({ article, sentence }) => !seen.has(article + sentence) && seen.add(article + sentence))
  return (
    <details
      className={css.why}
      open={open || printing}
      onToggle={(event) => !printing && setOpen(event.currentTarget.open)}
    >
      <summary>{text.why}</summary>
      {(open || printing) && (
        <>
          {children}
          <BecauseList because={once} />
        </>
      )}
    </details>
  )
}
