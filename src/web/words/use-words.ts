import { defineWords } from './define-words.ts'
import { en } from './en.ts'
import { id } from './id.ts'

/** The frame's and the parts' own sentences, in the language chosen. */
export const useWords = defineWords(id, en)
