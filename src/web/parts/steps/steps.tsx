import { IconCheck } from '@tabler/icons-react'
import { useWords } from '../../words/use-words.ts'
import css from './steps.module.css'

export type Step = { key: string; label: string; note?: string }
export type StepsProps = {
  label: string
  steps: Step[]
  /** Key of the step under way; `done` when all are. */
  current: string
}

/** Where we are in a task of several steps. */
export function Steps({ label, steps, current }: StepsProps) {
  const words = useWords()
  const found = steps.findIndex((step) => step.key === current)
  const at = found === -1 ? steps.length : found
  return (
    <ol className={css.steps} aria-label={label}>
      {steps.map((step, index) => {
        const state = index < at ? 'done' : index === at ? 'current' : 'ahead'
        return (
          <li key={step.key} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <span className={css.mark} aria-hidden>
              {state === 'done' ? <IconCheck size={16} stroke={3} /> : index + 1}
            </span>
            <span className={css.text}>
              <span className={css.label}>{step.label}</span>
              {step.note && <span className={css.note}>{step.note}</span>}
              <span className="hidden-text">, {words.steps[state]}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
