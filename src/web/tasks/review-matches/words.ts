import type { Book } from '../../../domain/identity/words.ts'
import { defineWords, type SameBook } from '../../words/define-words.ts'
import { en } from './words-en.ts'
import { id } from './words-id.ts'

/** Sentences of the review of doubtful pairs. */
export const useText = defineWords(id, en)
export type Text = SameBook<typeof id>

/** The part of them that a waterfall is told with. */
export const bookOf = ({ fields, levels, blank, why }: Text): Book => ({
  fields,
  levels,
  blank,
  prior: why.prior,
  bound: why.bound,
  strength: why.strength,
})
