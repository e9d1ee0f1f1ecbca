import { defineWords } from '../../words/define-words.ts'
import { en } from './words-en.ts'
import { id } from './words-id.ts'

/** Sentences of the books and of the chain through them. */
export const useText = defineWords(id, en)
export type Text = ReturnType<typeof useText>
