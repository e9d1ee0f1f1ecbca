import type { Said } from '../../domain/law/shape.ts'
import { useLanguage } from './language.ts'

/** Words that the law room says in both languages, in the one chosen. */
export function useSaid(): (words: Said) => string {
  const language = useLanguage()
  return (words) => words[language]
}
