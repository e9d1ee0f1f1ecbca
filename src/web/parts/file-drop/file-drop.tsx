import { Button } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useRef, useState, type DragEvent } from 'react'
import { useWords } from '../../words/use-words.ts'
import css from './file-drop.module.css'

export type FileDropProps = {
  label: string
  hint?: string
  /** Endings with their dot: `['.xlsx', '.csv']`. The server looks at the content; this only helps choosing. */
  accept: readonly string[]
  multiple?: boolean
  maxMegabytes: number
  onFiles: (files: File[]) => void
  disabled?: boolean
}

/** Files by dragging, or by a button for keyboards and phones. What cannot be taken is named at once. */
export function FileDrop({ label, hint, accept, multiple, maxMegabytes, onFiles, disabled }: FileDropProps) {
  const { drop } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState<string[]>([])

  function take(list: FileList | null) {
    const given = [...(list ?? [])].slice(0, multiple ? undefined : 1)
    const complaints: string[] = []
    const taken = given.filter((file) => {
      const fits = accept.some((ending) => file.name.toLowerCase().endsWith(ending))
      if (!fits) complaints.push(drop.wrongKind(file.name, accept.join(', ')))
      else if (file.size > maxMegabytes * 1e6) complaints.push(drop.tooBig(file.name, maxMegabytes))
      else return true
      return false
    })
    setRefused(complaints)
    if (taken.length > 0) onFiles(taken)
  }

  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    if (!disabled) take(event.dataTransfer.files)
  }

  return (
    <div
      className={css.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <IconFileUpload size={34} stroke={1.5} aria-hidden className={css.icon} />
      <p className={css.label}>{label}</p>
      {hint && <p className={css.hint}>{hint}</p>}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept.join(',')}
        multiple={multiple}
        onChange={(event) => {
          take(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
      <Button onClick={() => input.current?.click()} disabled={disabled}>
        {drop.choose}
      </Button>
      <div role="alert" className={css.refused}>
        {refused.map((complaint) => (
          <p key={complaint}>{complaint}</p>
        ))}
      </div>
    </div>
  )
}
