import { Button } from '@mantine/core'
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import css from './next-step.module.css'

export type NextStepProps = {
  title: string
  because?: ReactNode
  /** What the button says. Without it nothing is left to do, and the card says so calmly. */
  label?: string
  to?: string
  onGo?: () => void
  busy?: boolean
  icon?: ReactNode
}

/** The one plain next step of a page. Never two of them. */
export function NextStep({ title, because, label, to, onGo, busy, icon }: NextStepProps) {
  const { nextStep } = useWords()
  const rest = label === undefined
  const act = {
    size: 'md' as const,
    rightSection: <IconArrowRight size={18} aria-hidden />,
    className: css.act,
    loading: busy,
  }
  return (
    <aside className={rest ? css.rest : css.card} aria-label={`${nextStep}: ${title}`}>
      <span className={css.icon} aria-hidden>
        {icon ?? (rest ? <IconCircleCheck size={26} /> : <IconArrowRight size={24} />)}
      </span>
      <div className={css.text}>
        {!rest && <p className={css.over}>{nextStep}</p>}
        <p className={css.title}>{title}</p>
        {because && <p className={css.because}>{because}</p>}
      </div>
      {label !== undefined &&
        (to ? (
          <Button component={Link} to={to} {...act}>
            {label}
          </Button>
        ) : (
          <Button onClick={onGo} {...act}>
            {label}
          </Button>
        ))}
    </aside>
  )
}
