import { inLanguage } from './define-words.ts'
import { access } from './problems/access.ts'
import { anywhere } from './problems/anywhere.ts'
import { contributions } from './problems/contributions.ts'
import { coverage } from './problems/coverage.ts'
import { enrolment } from './problems/enrolment.ts'
import { funding } from './problems/funding.ts'
import { identity } from './problems/identity.ts'
import { ingest } from './problems/ingest.ts'
import { law } from './problems/law.ts'
import { operate } from './problems/operate.ts'
import { priority } from './problems/priority.ts'
import { privacy } from './problems/privacy.ts'
import { registry } from './problems/registry.ts'
import type { Told } from './problems/told.ts'

/** What is said of each refusal: [Indonesian, English]. */
export const problems: Record<string, Told | undefined> = {
  ...access,
  ...ingest,
  ...identity,
  ...registry,
  ...priority,
  ...funding,
  ...enrolment,
  ...contributions,
  ...coverage,
  ...privacy,
  ...law,
  ...operate,
  ...anywhere,
}

/** The sentence and the remedy for a refusal, in the language chosen; the server's own words where it brought some. */
export function tellProblem(code: string, fromServer?: string): { says: string; remedy?: string } {
  const told = problems[code]
  if (!told) return { says: fromServer && fromServer !== code ? fromServer : inLanguage(anywhere.bug.says) }
  return { says: inLanguage(told.says), remedy: told.remedy && inLanguage(told.remedy) }
}
