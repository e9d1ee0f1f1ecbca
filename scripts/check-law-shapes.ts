import type { Value } from '../src/domain/law/shape.ts'

/** What is wrong inside one value: brackets, slices and stages that do not join, codes that repeat, days out of order. */
export function shapeProblems(value: Value): string[] {
  return [
    ...bracketProblems(value.rows ?? []),
    ...joinProblems((value.slices ?? []).map(({ over, up_to }) => [over, up_to])),
    ...joinProblems((value.stages ?? []).map(({ from, to }) => [from - 1, to])),
    ...repeats([...(value.table ?? []), ...(value.list ?? [])].map(({ code }) => code)),
    ...dayProblems(value),
  ]
}

/** Every bracket starts a thousand above the one before; the base lies in the middle; the contribution is 1 % of it. */
function bracketProblems(rows: NonNullable<Value['rows']>): string[] {
  return rows.flatMap(({ income_from, income_to, base, value }, at) => {
    const before = rows[at - 1]
    const problems: string[] = []
    if (before && income_from !== (before.income_to ?? 0) + 1000) problems.push(`bracket ${at + 1} does not join`)
    if ((income_to === null) !== (at === rows.length - 1)) problems.push(`bracket ${at + 1} must not be open`)
    if (at > 0 && income_to !== null && base !== (income_from + income_to + 1000) / 2)
      problems.push(`bracket ${at + 1}: the base is not in the middle`)
    if (value * 100 !== base) problems.push(`bracket ${at + 1}: the contribution is not 1 % of the base`)
    return problems
  })
}

/** Ranges that start at 0, each where the one before ends, the last one open. */
function joinProblems(ranges: [number, number | null][]): string[] {
  return ranges.flatMap(([over, upTo], at) => {
    const expected = at === 0 ? 0 : ranges[at - 1]?.[1]
    return [
      ...(over === expected ? [] : [`range ${at + 1} does not join`]),
      ...((upTo === null) === (at === ranges.length - 1) ? [] : [`range ${at + 1} must not be open`]),
    ]
  })
}

const repeats = (codes: string[]): string[] =>
  codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => `${code} twice`)

const dayProblems = ({ days = [], from, to }: Value): string[] =>
  days.flatMap(({ on }, at) => [
    ...(on < from || on > to ? [`${on} is outside`] : []),
    ...(at > 0 && on <= days[at - 1]!.on ? [`${on} is out of order`] : []),
  ])
