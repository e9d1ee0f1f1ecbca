import { IconAlertTriangle } from '@tabler/icons-react'
import { formatRupiah } from '../../../../domain/basics/rupiah.ts'
import { Reasons } from '../../../parts/reasons/reasons.tsx'
import { Section } from '../../../parts/section/section.tsx'
import type { Result, Scenario } from '../data.ts'
import { useText } from '../words.ts'
import css from './warnings.module.css'

/** The warning that matters most: windows that do not, or not surely, reach the full death benefit. */
export function GateWarning({ one, result }: { one: Scenario; result: Result }) {
  const words = useText().result
  const { short, unsure } = result.summary.gate
  const { gate } = one
  if (!gate || (short === 0 && unsure === 0)) return null
  const [full, below] = [formatRupiah(gate.full), formatRupiah(gate.below)]
  return (
    <div className={css.warning} data-tone={short > 0 ? 'bad' : 'wait'} role="note">
      <IconAlertTriangle size={28} aria-hidden className={css.icon} />
      <div>
        <p className={css.title}>{short > 0 ? words.gateTitle : words.gateUnsureTitle}</p>
        {short > 0 && <p>{words.gateShort(short, gate.possible, below, full)}</p>}
        {unsure > 0 && <p>{words.gateUnsure(unsure, gate.possible, gate.sure, below, full)}</p>}
        <p className={css.basis}>{words.gateBasis}</p>
      </div>
    </div>
  )
}

/** What the money would cost, and whom it concerns, if open readings of the law go the other way. */
export function OpenReadings({ one, result }: { one: Scenario; result: Result }) {
  const text = useText()
  const words = text.result
  const reasons = one.purses.flatMap(({ name, amount, committed }, at) => {
    const { open } = result.summary.purses[at]!
    const { spent } = result.purses[at]!
    const missing = open.amount - Math.max(0, amount - committed)
    return open.questions.map((question) => {
      const asked = text.question(question)
      const costs = open.amount !== spent && /relief/.test(question)
      const said = costs
        ? words.openCost(name, asked, formatRupiah(open.amount))
        : words.openHeads(name, asked, open.heads)
      const more = costs && missing > 0 ? ` ${words.short(formatRupiah(missing))}` : ''
      return { text: `${said}${more}`, tone: more ? ('bad' as const) : ('wait' as const) }
    })
  })
  if (reasons.length === 0) return null
  return (
    <Section title={words.openTitle}>
      <Reasons reasons={reasons} />
    </Section>
  )
}
