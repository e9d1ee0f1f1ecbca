import fc from 'fast-check'

type Schema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  items?: Schema
  format?: string
  pattern?: string
  minimum?: number
}

/** Values a hostile caller would try in a field, whatever its name. */
export type Bait = { texts: readonly string[]; numbers: readonly number[]; days: readonly string[] }

/** Bodies and queries that fit a JSON schema of the OpenAPI document, baited. */
export function answerSchema(schema: Schema, bait: Bait): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((one) => answerSchema(one, bait)))
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, one]) => [key, answerSchema(one, bait)])),
        { requiredKeys: Object.keys(schema.properties ?? {}) },
      )
    case 'array':
      return fc.array(answerSchema(schema.items ?? {}, bait), { minLength: 1, maxLength: 3 })
    case 'integer':
    case 'number':
      return fc.constantFrom(...bait.numbers)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      if (schema.format === 'uuid') return fc.uuid()
      return fc.constantFrom(...(/\\d\{4\}-/.test(schema.pattern ?? '') ? bait.days : [...bait.texts, ...bait.days]))
  }
}
