import { ActionIcon, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useWords } from '../../words/use-words.ts'

export type SearchBoxProps = { label: string; value: string; onChange: (text: string) => void }

const restBeforeAsking = 300

/** Search while typing, asked of the server only when the hand rests. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const { table } = useWords()
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value) return
    const clock = setTimeout(() => onChange(text), restBeforeAsking)
    return () => clearTimeout(clock)
    // Only the text typed starts the clock.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text])
  return (
    <TextInput
      size="sm"
      type="search"
      label={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && text && setText('')}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        text && (
          <ActionIcon aria-label={table.clearSearch} onClick={() => setText('')}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )
      }
      maxLength={100}
      autoComplete="off"
      spellCheck={false}
      style={{ flex: '1 1 240px', maxWidth: 420 }}
    />
  )
}
