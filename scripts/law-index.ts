import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cite, Law } from '../src/domain/law/shape.ts'
import { citesOf } from './check-law.ts'
import type { Example } from './law-schema.ts'

/** `docs/law-index.md`: article → value → function → example, and the articles no example speaks of. */
export function lawIndex(law: Law, examples: (Example & { file: string })[], domain: string): string {
  const functions = citedBy(domain)
  const articles = new Map<string, { cite: Cite; where: string[] }>()
  for (const { where, cite } of citesOf(law)) {
    const key = `${cite.instrument} ${cite.at}`
    const found = articles.get(key) ?? { cite, where: [] }
    const rule = where.replace(/ from .*|, .*/, '')
    if (!found.where.includes(rule)) found.where.push(rule)
    articles.set(key, found)
  }
  const lines = [...articles]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, { cite, where }]) => {
      const cases = examples.filter((example) => example.cite.includes(key)).length
      const used = functions.get(key) ?? []
      return `| ${law.instruments[cite.instrument]?.number} ${cite.at} | ${where.join('<br>')} | ${cite.standing}, ${cite.confidence} | ${used.map((name) => `\`${name}\``).join(', ') || '–'} | ${cases || '**belum diuji**'} |`
    })
  const counted = `${Object.keys(law.rules).length} aturan, ${Object.keys(law.reliefs).length} keringanan, ${articles.size} pasal, ${Object.keys(law.instruments).length} instrumen, ${examples.length} contoh.`
  return `# Indeks hukum

Dibuat oleh \`npm run law\` dari \`law/\` dan dari tanda \`@cite\` di \`src/domain/law/\`; jangan disunting dengan tangan.

${counted}

| pasal | aturan | bagaimana kami tahu | fungsi | contoh |
| --- | --- | --- | --- | --- |
${lines.join('\n')}

## Pertanyaan terbuka

${Object.entries(law.questions)
  .map(([name, asked]) => `- [${name}](../law/open-questions.md#${name}): ${asked}`)
  .join('\n')}
`
}

/** Article → exported functions that carry its `@cite` tag. */
function citedBy(domain: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const name of readdirSync(domain).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))) {
    const text = readFileSync(join(domain, name), 'utf8')
    for (const [, comment = '', exported = ''] of text.matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:function|const) (\w+)/g,
    ))
      for (const [, article = ''] of comment.matchAll(/@cite ([^\n*]+)/g)) {
        const key = article.trim()
        found.set(key, [...(found.get(key) ?? []), exported])
      }
  }
  return found
}
