// Oracle: the shape of a template; what the program brings reads back as itself, and one wrong field is named.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstTemplate } from './batch-template.ts'
import { readTemplate } from './read-template.ts'

const written = () => JSON.parse(JSON.stringify(firstTemplate)) as Record<string, unknown>

it('reads what was shown', () => {
  expect(readTemplate(written())).toEqual({ ok: true, value: firstTemplate })
})

it.each([
  ['template', null],
  ['name', { ...written(), name: 7 }],
  ['title', { ...written(), title: 'satu baris' }],
  ['columns[0]', { ...written(), columns: [{ heading: 'NIK', source: 'rekening', otherwise: '', required: true }] }],
  ['days', { ...written(), days: 'kemarin' }],
  ['sexWords', { ...written(), sexWords: { L: 'L' } }],
  ['confirmed', { ...written(), confirmed: 'ya' }],
])('names %s', (field, found) => {
  expect(readTemplate(found)).toEqual({ ok: false, refusal: { code: 'template-not-read', field } })
})

it('never throws', () => {
  fc.assert(fc.property(fc.jsonValue(), (found) => void readTemplate(found)))
})
