import type { Command } from 'commander'
import { explain, type Question } from '../domain/law/explain.ts'
import { answer } from './answer.ts'
import { explainText } from './explain-text.ts'
import { valueOrStop } from './frame.ts'

/** Prints an explained answer, as text or as JSON. @throws Stop when the law refuses */
export function show(command: Command, question: Question): void {
  const found = valueOrStop(explain(question))
  answer(command, found, () => explainText(found))
}
