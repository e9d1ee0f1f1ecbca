import type { Rule } from './shape.ts'

/** What a rule is about: the folder of `law/` that holds it. */
export const topics = ['contributions', 'benefits', 'eligibility', 'deadlines', 'funding'] as const
export type Topic = (typeof topics)[number]

export const isTopic = (text: unknown): text is Topic => topics.some((topic) => topic === text)

/** @throws RangeError when the file lies in no folder of `law/`: a bug, the compiler reads only these. */
export function topicOf({ file }: Pick<Rule, 'file'>): Topic {
  const folder = file.split('/')[0]
  if (!isTopic(folder)) throw new RangeError(`no topic: ${file}`)
  return folder
}

export const topicNames: Record<Topic, string> = {
  contributions: 'Iuran',
  benefits: 'Manfaat',
  eligibility: 'Kepesertaan',
  deadlines: 'Batas waktu',
  funding: 'Sumber dana',
}
