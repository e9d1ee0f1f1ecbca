import { defineWords } from '../../words/define-words.ts'
import { english } from './words-en.ts'
import { indonesian } from './words-id.ts'

export const useText = defineWords(indonesian, english)
