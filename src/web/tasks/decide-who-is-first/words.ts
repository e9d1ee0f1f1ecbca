import { defineWords } from '../../words/define-words.ts'
import { en } from './words-en.ts'
import { id } from './words-id.ts'

/** Sentences of the page of the order. */
export const useText = defineWords(id, en)
