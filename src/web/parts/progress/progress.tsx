import { Button, Progress as Bar } from '@mantine/core'
import { useWords } from '../../words/use-words.ts'
import css from './progress.module.css'

export type ProgressProps = {
  label: string
  done: number
  /** Null or 0 while nobody knows how much there is. */
  total: number | null
  stage?: string | null
  onCancel?: () => void
}

/** How far long work is. Screen readers hear it at every tenth, not at every row. */
export function Progress({ label, done, stage, onCancel, ...given }: ProgressProps) {
  const { progress } = useWords()
  const total = given.total ?? 0
  const share = total > 0 ? Math.min(100, (done / total) * 100) : 0
  return (
    <div className={css.progress}>
      <div className={css.line}>
        <strong>{label}</strong>
        <span className="tabular">{total > 0 ? `${Math.floor(share)}%` : ''}</span>
      </div>
      <Bar.Root size="lg" radius="md">
        <Bar.Section
          value={total > 0 ? share : 100}
          color="var(--bar)"
          aria-label={label}
          striped={total === 0}
          animated={total === 0}
        />
      </Bar.Root>
      <div className={css.line}>
        <span className={`${css.soft} tabular`}>
          {stage}
          {stage && total > 0 ? ' · ' : ''}
          {total > 0 && progress.of(done, total)}
        </span>
        {onCancel && (
          <Button size="xs" variant="default" onClick={onCancel}>
            {progress.cancel}
          </Button>
        )}
      </div>
      <span className="hidden-text" role="status">
        {total > 0 ? `${label}: ${Math.floor(share / 10) * 10}%` : label}
      </span>
    </div>
  )
}
