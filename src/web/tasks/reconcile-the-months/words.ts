import { defineWords } from '../../words/define-words.ts'
import { en } from './words-en.ts'
import { id } from './words-id.ts'

/** Sentences of the reconciliation and its differences. */
export const useText = defineWords(id, en)
export type Text = ReturnType<typeof useText>
