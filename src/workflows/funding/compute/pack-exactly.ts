import loader, { type Highs } from 'highs'
import { pack, type Packer, type Row } from '../../../domain/funding/solve/pack.ts'

// The package's types describe its CommonJS face; what Node imports is the loader itself.
const load = loader as unknown as (typeof loader)['default']

let solver: Promise<Highs> | undefined

/**
 * The packer of the domain (`first`), and HiGHS (branch and cut) for what it leaves undecided. `seconds` bounds each question;
 * one that takes longer stays undecided and is said to be so in the allocation.
 */
export async function openPacker(seconds = 5, first: Packer = pack): Promise<Packer> {
  const highs = await (solver ??= load())
  return (rows, left) => {
    const found = first(rows, left)
    return found === 'unknown' ? ask(highs, rows, left, seconds) : found
  }
}

function ask(highs: Highs, rows: readonly Row[], left: Float64Array, seconds: number): ReturnType<Packer> {
  const name = (row: number, option: number): string => `x_${row}_${option}`
  const everybody = rows.map(
    ({ heads, purses }, row) => `${purses.map((_, option) => name(row, option)).join(' + ')} = ${heads}`,
  )
  const byPurse = new Map<number, string[]>()
  rows.forEach(({ purses, costs }, row) =>
    purses.forEach((purse, option) => {
      byPurse.set(purse, [...(byPurse.get(purse) ?? []), `${costs[option]} ${name(row, option)}`])
    }),
  )
  const money = [...byPurse].map(([purse, terms]) => `${terms.join(' + ')} <= ${left[purse]}`)
  const names = rows.flatMap(({ purses }, row) => purses.map((_, option) => name(row, option)))
  const model = `Minimize\n o: 0 ${names[0]}\nSubject To\n${[...everybody, ...money]
    .map((line, index) => ` c${index}: ${line}`)
    .join('\n')}\nGeneral\n ${names.join('\n ')}\nEnd`
  const solved = highs.solve(model, { time_limit: seconds })
  if (solved.Status === 'Infeasible') return 'none'
  if (solved.Status !== 'Optimal') return 'unknown'
  const heads = rows.map(({ purses }, row) =>
    Int32Array.from(purses, (_, option) => Math.round(solved.Columns[name(row, option)]?.Primal ?? 0)),
  )
  return isPacking(rows, left, heads) ? heads : 'unknown'
}

/** A solver works with tolerances; money does not. */
function isPacking(rows: readonly Row[], left: Float64Array, heads: readonly Int32Array[]): boolean {
  const spent = new Float64Array(left.length)
  rows.forEach(({ purses, costs }, row) =>
    purses.forEach((purse, option) => (spent[purse]! += heads[row]![option]! * costs[option]!)),
  )
  const placed = rows.every((row, at) => heads[at]!.reduce((sum, each) => sum + each, 0) === row.heads)
  return (
    placed && spent.every((sum, purse) => sum <= left[purse]!) && heads.every((row) => row.every((each) => each >= 0))
  )
}
