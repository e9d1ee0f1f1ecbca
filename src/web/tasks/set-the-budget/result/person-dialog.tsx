import { Modal, Text } from '@mantine/core'
import { useMay } from '../../../net/session.ts'
import { LinkButton } from '../../../parts/link-button/link-button.tsx'
import { Problem } from '../../../parts/problem/problem.tsx'
import { Waiting } from '../../../parts/waiting/waiting.tsx'
import { usePerson } from '../data.ts'
import { useText } from '../words.ts'
import { Original } from '../../../parts/original/original.tsx'

/** What the scenario says of one person: who pays, which months, on which ground, and what the family would receive. */
export function PersonDialog({ scenario, worker, onClose }: { scenario: number; worker: number; onClose: () => void }) {
  const words = useText().result
  const may = useMay()
  const person = usePerson(scenario, worker)
  return (
    <Modal opened={worker > 0} onClose={onClose} title={words.about(worker)}>
      <Problem error={person.error} />
      {person.data && person.data.worker === worker ? (
        <>
          <Text mb="md">
            <Original>{person.data.sentence}</Original>
          </Text>
          {may('priority.read') && (
            <LinkButton to={`/urutan/${worker}`} variant="default">
              {words.aboutRank}
            </LinkButton>
          )}
        </>
      ) : (
        !person.error && <Waiting rows={2} />
      )}
    </Modal>
  )
}
