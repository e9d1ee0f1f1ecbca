import { defineWords } from '../../words/define-words.ts'
import { en } from './words-en.ts'
import { id } from './words-id.ts'

/** Sentences of bills, payments and the people of a month. */
export const useText = defineWords(id, en)
export type Text = ReturnType<typeof useText>
