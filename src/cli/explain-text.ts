import type { Explained, ExplainedLine } from '../domain/law/explained.ts'
import { law } from '../domain/law/known.ts'
import { confidenceWords, standingWords } from '../domain/law/words.ts'
import { boundText } from '../domain/law/written-value.ts'

/** An explanation for the terminal: amounts to the left, reasons with article, day and standing beneath, readings marked. */
export const explainText = ({ title, lines }: Explained): string =>
  [title, '='.repeat(title.length), ...lines.flatMap(lineText)].join('\n')

function lineText(line: ExplainedLine): string[] {
  switch (line.kind) {
    case 'title':
      return ['', line.text]
    case 'amount':
      return ['', line.text]
    case 'part':
      return [`  ${line.text}`]
    case 'reading':
      return [`  Bacaan: ${line.text}`]
    case 'question':
      return ['', `? ${line.text} [${line.question}]`, ...meanwhile(line.question)]
    case 'reason':
    case 'warning':
      return [`    ${line.text}`, `      ${[groundText(line), line.kind === 'warning' ? 'PERLU DIPERIKSA' : ''].filter(Boolean).join(' · ')}`] // prettier-ignore
  }
}

const groundText = ({ article, on, standing, confidence }: ExplainedLine): string =>
  [
    article,
    on && `berlaku untuk ${boundText(on)}`,
    standing && standingWords[standing],
    confidence && confidenceWords[confidence],
  ]
    .filter(Boolean)
    .join(' · ')

function meanwhile(name: string | undefined): string[] {
  const does = name === undefined ? undefined : law.meanwhile[name]?.does
  return does ? [`  Sementara: ${does}`] : []
}
