import { IconClockPause } from '@tabler/icons-react'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { useText } from './words.ts'

type StepForProps = { may: boolean; title: string; because: string; label: string; to?: string; onGo?: () => void; busy?: boolean } // prettier-ignore

/** The next step for whoever may take it; for others, that it waits for somebody else. */
export function StepFor({ may, label, to, onGo, busy, title, because }: StepForProps) {
  const { next } = useText()
  if (!may) {
    const waits = next.waits(title.charAt(0).toLowerCase() + title.slice(1))
    return <NextStep title={waits} because={because} icon={<IconClockPause size={26} />} />
  }
  return <NextStep title={title} because={because} label={label} {...(to && { to })} {...(onGo && { onGo })} {...(busy !== undefined && { busy })} />
} // prettier-ignore
