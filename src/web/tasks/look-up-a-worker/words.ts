import { defineWords } from '../../words/define-words.ts'
import { wordsEn } from './words-en.ts'
import { wordsId } from './words-id.ts'

export const useText = defineWords(wordsId, wordsEn)
export type Text = ReturnType<typeof useText>
