// Oracle: WCAG 2.2, 1.4.3 and 1.4.11 – the contrast formula of the standard itself.
import { describe, expect, it } from 'vitest'
import { dark, light, type Tokens } from './palette.ts'

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

const texts: [keyof Tokens, (keyof Tokens)[]][] = [
  [
    'ink',
    ['paper', 'card', 'accent-soft', 'soga-soft', 'plain-soft', 'good-soft', 'wait-soft', 'bad-soft', 'note-soft'],
  ],
  ['ink-soft', ['paper', 'card', 'accent-soft', 'soga-soft', 'plain-soft']],
  ['accent', ['paper', 'card', 'accent-soft', 'plain-soft']],
  ['soga', ['paper', 'card', 'soga-soft']],
  ['on-accent', ['accent']],
  ['good', ['good-soft', 'card', 'paper']],
  ['wait', ['wait-soft', 'card', 'paper']],
  ['bad', ['bad-soft', 'card', 'paper']],
  ['note', ['note-soft', 'card', 'paper']],
  ['plain', ['plain-soft', 'card', 'paper']],
  ['on-rail', ['rail', 'rail-active']],
  ['on-rail-soft', ['rail']],
]

const edges: [keyof Tokens, (keyof Tokens)[]][] = [
  ['line-strong', ['paper', 'card']],
  ['bar', ['card', 'bar-soft']],
  ['focus', ['paper', 'card', 'rail']],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, tokens) => {
  it.each(texts.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    '%s can be read on %s',
    (text, ground) => expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5),
  )
  it.each(edges.flatMap(([edge, grounds]) => grounds.map((ground) => [edge, ground] as const)))(
    '%s can be seen on %s',
    (edge, ground) => expect(contrast(tokens[edge], tokens[ground])).toBeGreaterThanOrEqual(3),
  )
})
