import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { isRefusal, type TroublePlace } from '../../net/refusal.ts'
import { useLanguage } from '../../words/language.ts'
import { tellProblem } from '../../words/problems.ts'
import { useWords } from '../../words/use-words.ts'
import css from './problem.module.css'

export type ProblemProps = { error: unknown; onRetry?: () => void }

/** What went wrong, where exactly, and what helps. Shows nothing while nothing is wrong. */
export function Problem({ error, onRetry }: ProblemProps) {
  const words = useWords()
  useLanguage()
  if (!error) return null
  const refusal = isRefusal(error) ? error : undefined
  const { says, remedy } = tellProblem(codeOf(error), refusal?.message)
  return (
    <div role="alert" className={css.problem}>
      <IconAlertTriangle size={22} aria-hidden className={css.icon} />
      <div className={css.text}>
        <p className={css.says}>{says}</p>
        {refusal?.place && <Place place={refusal.place} />}
        {remedy && <p>{remedy}</p>}
        {onRetry && (
          <Button size="xs" variant="default" mt={8} onClick={onRetry}>
            {words.states.retry}
          </Button>
        )}
      </div>
    </div>
  )
}

function Place({ place }: { place: TroublePlace }) {
  const { problem } = useWords()
  const parts = (['file', 'sheet', 'row', 'column', 'field'] as const).filter((key) => place[key] !== undefined)
  if (parts.length === 0) return null
  return (
    <p className={css.place}>
      {parts.map((key) => (
        <span key={key}>
          {problem[key]} <strong>{place[key]}</strong>
        </span>
      ))}
    </p>
  )
}

/** The code of a refusal, also of one made up by a page; whatever else is thrown is a bug. */
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : 'bug'
