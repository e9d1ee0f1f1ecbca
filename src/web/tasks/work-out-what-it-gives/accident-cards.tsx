import type { FamilyCase } from '../../../domain/law/family.ts'
import { formatRupiah } from '../../../domain/basics/rupiah.ts'
import type { Part } from '../../../domain/law/outcomes.ts'
import type { WorkedOut } from '../../../domain/law/work-out.ts'
import { useSaid } from '../../words/use-said.ts'
import { Amount } from './amount.tsx'
import { Why } from './why.tsx'
import css from './work-out.module.css'
import { useText } from './words.ts'

/** What work may do to somebody, and what is paid then, from the first month on. */
export function AccidentCards({ answer }: { answer: WorkedOut }) {
  return (
    <>
      {answer.accidents.map((one) => (
        <AccidentCard key={one.code} given={one} />
      ))}
    </>
  )
}

function AccidentCard({ given }: { given: FamilyCase }) {
  const text = useText()
  const said = useSaid()
  const amounts = given.outcomes.map(({ amount }) => amount)
  const parts = longest(given.outcomes.map((outcome) => outcome.parts))
  const school = parts.find(({ code }) => code === 'scholarship')
  const money = amounts.some((amount) => amount > 0)
  return (
    <section className={css.card}>
      <h2>{text.cases[given.code]}</h2>
      {money ? (
        <Amount of={amounts} />
      ) : (
        <p className={css.amount} data-size="large">
          <strong>{text.covered}</strong>
        </p>
      )}
      <p className={css.soft}>{text.caseLeads[given.code]}</p>
      {school && <p>{text.schoolAlso(formatRupiah(school.amount))}</p>}
      <Why because={given.outcomes.flatMap(({ because }) => because)}>
        <ul className={css.parts}>
          {parts.map((part) => (
            <li key={part.code}>
              <span>{said(part.label)}</span>
              <strong>{partText(part, text)}</strong>
            </li>
          ))}
        </ul>
      </Why>
    </section>
  )
}

const longest = (all: Part[][]): Part[] => all.reduce((most, parts) => (parts.length > most.length ? parts : most), [])

function partText({ kind, amount }: Part, text: ReturnType<typeof useText>): string {
  if (kind === 'care') return text.free
  if (kind === 'price') return text.byPrice
  return kind === 'ceiling' ? text.atMost(formatRupiah(amount)) : formatRupiah(amount)
}
