// Oracle: the source itself: every refusal the program can give has its sentence in Indonesian and in English.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problems } from '../../src/web/words/problems.ts'

/** Kept with a row or a model and told there in words of their own: `held` of a batch, `implausible` of a model. */
const toldWithTheRow = ['columns-empty', 'too-few-rows']

/** The law answers in its own words (domain/law/refusal-words.ts), the operator's commands in theirs (cli/operate-words.ts). */
const rooms = ['src/domain/law/**', 'src/workflows/operate/**', '**/*.test.ts']

/** Codes of refusals written in the source: `refused({ code: 'x' … })`, `new Refused({ code: 'x' … })`. */
const codes = new Set(
  globSync('src/{domain,workflows,store,api}/**/*.ts', { exclude: rooms }).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:refused|Refused)\(\{\s*code: '([a-z-]+)'/g)].map(([, code]) => code!),
  ),
)

describe('every refusal', () => {
  it('is found in the source', () => expect(codes.size).toBeGreaterThan(60))

  it('is told in words, not in a code', () => {
    expect([...codes].filter((code) => !problems[code] && !toldWithTheRow.includes(code)).sort()).toEqual([])
  })

  it('is told in both languages', () => {
    const same = Object.entries(problems).filter(
      ([, told]) => told && (told.says[0] === told.says[1] || (told.remedy && told.remedy[0] === told.remedy[1])),
    )
    expect(same.map(([code]) => code)).toEqual([])
  })
})
