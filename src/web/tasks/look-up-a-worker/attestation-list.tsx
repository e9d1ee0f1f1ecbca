import { Button } from '@mantine/core'
import { isKindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { useMay } from '../../net/session.ts'
import { DayText } from '../../parts/amounts/amounts.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { useWithdraw, type Person } from './data.ts'
import type { Text } from './words.ts'
import css from './person.module.css'
import { workName } from '../../words/work-names.ts'

type Attestation = Person['attestations'][number]

/** What was said of somebody, by whom, when; withdrawn ones stay readable. */
export function AttestationList({ text, person }: { text: Text; person: Person }) {
  const may = useMay()
  const done = useDone()
  const withdraw = useWithdraw()
  const mayUndo = (one: Attestation) => !one.withdrawn && may('registry.attest') && (one.own || may('registry.correct'))
  if (person.attestations.length === 0) return <p className={css.soft}>{text.person.noAttestations}</p>
  return (
    <>
      <ul className={css.events}>
        {person.attestations.map((one) => (
          <li key={one.id}>
            <span className={one.withdrawn ? css.gone : undefined}>
              <strong>{text.answers[one.answer as keyof Text['answers']]}</strong>
              {isKindOfWork(one.kindOfWork) && `, ${workName(one.kindOfWork)}`}
              {one.place && `, ${one.place}`}
            </span>
            <span className={css.soft}>
              <DayText on={one.on} />, {one.attester}, {text.person.via[one.via]}
              {one.withdrawn && ` · ${text.person.withdrawn}`}
            </span>
            {mayUndo(one) && (
              <Button
                size="compact-sm"
                variant="default"
                className="no-print"
                loading={withdraw.isPending}
                onClick={() =>
                  withdraw.mutate({ body: { ids: [one.id] } }, { onSuccess: () => done(text.person.undone) })
                }
              >
                {text.person.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Problem error={withdraw.error} />
    </>
  )
}
