import loader, { type Highs } from 'highs'
import { divisor, pack, type Packer, type Row } from '../../../domain/funding/solve/pack.ts'

// The package's types describe its CommonJS face; what Node imports is the loader itself.
const load = loader as unknown as (typeof loader)['default']

let solver: Promise<Highs> | undefined

const mostNodes = 5000

/**
 * The packer of the domain (`first`), and HiGHS (branch and cut) for what it leaves undecided. Each question is bounded by
 * nodes, not by time, so that the same money goes to the same people on a busy machine; what stays undecided is said to
 * be so in the allocation.
 */
export async function openPacker(first: Packer = pack): Promise<Packer> {
  const highs = await (solver ??= load())
  return (rows, left) => {
    const found = first(rows, left)
    return found === 'unknown' ? ask(highs, rows, left) : found
  }
}

function ask(highs: Highs, rows: readonly Row[], left: Float64Array): ReturnType<Packer> {
  const name = (row: number, option: number): string => `x_${row}_${option}`
  const everybody = rows.map(
    ({ heads, purses }, row) => `${purses.map((_, option) => name(row, option)).join(' + ')} = ${heads}`,
  )
  const byPurse = new Map<number, { cost: number; name: string }[]>()
  rows.forEach(({ purses, costs }, row) =>
    purses.forEach((purse, option) => {
      byPurse.set(purse, [...(byPurse.get(purse) ?? []), { cost: costs[option]!, name: name(row, option) }])
    }),
  )
  // In units of what a purse's prices have in common: small numbers, which a solver with tolerances keeps apart.
  const money = [...byPurse].map(([purse, terms]) => {
    const unit = terms.reduce((unit, { cost }) => divisor(unit, cost), 0)
    return `${terms.map(({ cost, name }) => `${cost / unit} ${name}`).join(' + ')} <= ${Math.floor(left[purse]! / unit)}`
  })
  const names = rows.flatMap(({ purses }, row) => purses.map((_, option) => name(row, option)))
  const model = `Minimize\n o: 0 ${names[0]}\nSubject To\n${[...everybody, ...money]
    .map((line, index) => ` c${index}: ${line}`)
    .join('\n')}\nGeneral\n ${names.join('\n ')}\nEnd`
  const solved = highs.solve(model, { mip_max_nodes: mostNodes })
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
