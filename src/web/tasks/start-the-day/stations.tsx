import { Figure, Figures } from '../../parts/figure/figure.tsx'
import type { Overview } from './data.ts'
import { useText } from './words.ts'

/** The way from lists to cover in figures: each with what it is out of, each opening its page. */
export function Stations({ overview: { lists, pairs, people, order, budget, decree } }: { overview: Overview }) {
  const { stations, notYet } = useText()
  const examined = order ? order.may + order.refused + order.waits : 0
  const decreed = decree ? decree.enrolled + decree.sent + decree.accepted + decree.refused : 0
  return (
    <Figures>
      {lists && (
        <Figure
          {...written(stations.lists)}
          to="/daftar"
          value={lists.kept}
          of={lists.kept + lists.preview + lists.reading + lists.failed}
        />
      )}
      {pairs && (
        <Figure
          label={stations.pairs.label}
          to="/orang-yang-sama"
          value={pairs.open}
          tone={pairs.open > 0 ? 'wait' : undefined}
        />
      )}
      {people && <Figure {...written(stations.field)} to="/lapangan" value={people.attested} of={people.listed} />}
      {order && (
        <Figure
          {...written(stations.order)}
          to="/urutan"
          value={order.on ? order.may : notYet}
          of={order.on ? examined : undefined}
          asOf={order.on}
        />
      )}
      {budget && (
        <Figure
          {...written(stations.budget)}
          to="/anggaran"
          value={budget.chosen ? budget.allocated : notYet}
          of={budget.chosen && order?.on ? order.may : undefined}
          note={budget.chosen ?? undefined}
        />
      )}
      {decree && order && (
        <Figure {...written(stations.decree)} to="/sk" value={decreed} of={order.on ? order.may : undefined} />
      )}
      {decree && (
        <Figure
          {...written(stations.accepted)}
          to="/cakupan"
          tone={decree.accepted > 0 ? 'good' : undefined}
          value={decree.accepted}
          of={decreed}
        />
      )}
    </Figures>
  )
}

const written = ({ label, of }: { label: string; of: string }) => ({ label, ofLabel: of })
