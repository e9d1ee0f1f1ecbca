import { Skeleton } from '@mantine/core'
import { useWords } from '../../words/use-words.ts'

/** The shape of what is coming, and a word for those who do not see it. */
export function Waiting({ label, rows = 5 }: { label?: string; rows?: number }) {
  const { states } = useWords()
  return (
    <div role="status" aria-live="polite">
      <span className="hidden-text">{label ?? states.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton
          key={row}
          height={row === 0 ? 30 : 18}
          width={`${[46, 92, 84, 96, 71][row % 5]}%`}
          mt={row === 0 ? 0 : 14}
        />
      ))}
    </div>
  )
}
