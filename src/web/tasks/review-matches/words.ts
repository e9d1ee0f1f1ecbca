import { defineWords, type SameBook } from '../../words/define-words.ts'
import { en } from './words-en.ts'
import { id } from './words-id.ts'

/** Sentences of the review of doubtful pairs. */
export const useText = defineWords(id, en)
export type Text = SameBook<typeof id>
