import { defineWords } from '../../words/define-words.ts'
import { en } from './words-en.ts'
import { id } from './words-id.ts'

/** Sentences of proposals, decrees, batches and recaps. */
export const useText = defineWords(id, en)
