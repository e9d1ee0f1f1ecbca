// A year in Jember with as many people as Jember had: played by the workflows, then held against sums done apart.
// node bench/year.ts [people, default 82093] [seed, default 20261123]
import { cpus, totalmem } from 'node:os'
import { day } from '../src/domain/basics/day.ts'
import { formatMonth } from '../src/domain/basics/month.ts'
import { formatNumber, formatRupiah } from '../src/domain/basics/rupiah.ts'
import { stateWords } from '../src/domain/contributions/words.ts'
import { checkYear } from '../test/synthetic/check-year.ts'
import { playYear } from '../test/synthetic/play-year.ts'
import { ownSystem } from './own-system.ts'

const people = Number(process.argv[2] ?? 82_093)
const seed = Number(process.argv[3] ?? 20_261_123)
const at = await ownSystem()
try {
  const began = performance.now()
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s`
  const figures = await playYear(at, { people, seed, say: (text) => console.log(`${seconds()}  ${text}`) })
  const checked = await checkYear(at, figures, day('2026-12-31'))
  const machine = cpus()
  console.log(`${seconds()}  checked: nothing differs\n`)
  console.log(`${machine[0]?.model}, ${machine.length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`) // prettier-ignore
  console.log(`${formatNumber(figures.people)} people: ${formatNumber(figures.decreed)} decreed, ${formatNumber(figures.refused)} refused by the recap, ${formatNumber(figures.deaths)} died, ${formatNumber(figures.replaced)} replaced`) // prettier-ignore
  console.log(`billed ${formatRupiah(checked.billed)} = settled ${formatRupiah(checked.settled)} + due ${formatRupiah(checked.due)}`) // prettier-ignore
  console.log(`paid   ${formatRupiah(checked.paid)} = settled ${formatRupiah(checked.settled)} + advance ${formatRupiah(checked.advance)}`) // prettier-ignore
  for (const [state, months] of Object.entries(checked.states)) console.log(`${formatNumber(months).padStart(10)} person-months  ${stateWords[state as keyof typeof stateWords]}`) // prettier-ignore
  for (const { month, confirmed, findings } of figures.reconciled) console.log(`${formatMonth(month).padEnd(15)} ${formatNumber(confirmed).padStart(8)} active, ${formatNumber(findings).padStart(7)} differences`) // prettier-ignore
  console.log(`database ${((await at.size()) / 1e9).toFixed(2)} GB`)
} finally {
  await at.close()
}
