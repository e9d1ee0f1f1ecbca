import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'

/** A sentence the office's own language is the record of. Readers of English are told so, and their screen reader speaks it right. */
export function Original({ children }: { children: string }) {
  const { original } = useWords()
  if (useLanguage() === 'id' || children === '') return children
  return (
    <>
      <small>{original}</small> <span lang="id">{children}</span>
    </>
  )
}
