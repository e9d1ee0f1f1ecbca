import { Kbd } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './key-hint.module.css'

export type KeyHintProps = { keys: string[]; children: ReactNode }

/** Shows which key does what. Hidden where there is no keyboard. */
export function KeyHint({ keys, children }: KeyHintProps) {
  return (
    <span className={`${css.hint} no-print`}>
      {keys.map((key) => (
        <Kbd key={key} size="sm">
          {key}
        </Kbd>
      ))}
      {children}
    </span>
  )
}
