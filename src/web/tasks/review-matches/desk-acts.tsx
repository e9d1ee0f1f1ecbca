import { ActionIcon, Button, Group } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconArrowBackUp } from '@tabler/icons-react'
import { KeyHint } from '../../parts/keys/key-hint.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import css from './review.module.css'
import type { Desk } from './use-desk.ts'
import { useText } from './words.ts'

/** The verdicts, by button and by key: S same, B different (beda), L later, U undo, arrows to the neighbours. */
export function DeskActs({ desk, may }: { desk: Desk; may: boolean }) {
  const text = useText()
  const { decide, undo, move, busy, canUndo } = desk
  useKeys({
    ArrowRight: () => move.on?.(),
    ArrowLeft: () => move.back?.(),
    ...(may && { s: () => decide('same'), b: () => decide('different'), l: () => decide('later'), u: undo }),
  })
  return (
    <div className={`${css.acts} no-print`} role="group" aria-label={text.acts.label}>
      <Group gap="xs" wrap="nowrap" className={css.steering}>
        <Step label={text.acts.previous} onGo={move.back} icon={<IconArrowLeft size={18} aria-hidden />} />
        <Step label={text.acts.next} onGo={move.on} icon={<IconArrowRight size={18} aria-hidden />} />
      </Group>
      {may ? (
        <div className={css.verdicts}>
          <Button onClick={() => decide('same')} disabled={busy || !desk.pair} rightSection={<Key name="S" />}>
            {text.acts.same}
          </Button>
          <Button
            variant="default"
            onClick={() => decide('different')}
            disabled={busy || !desk.pair}
            rightSection={<Key name="B" />}
          >
            {text.acts.different}
          </Button>
          <Button
            variant="default"
            onClick={() => decide('later')}
            disabled={busy || !desk.pair}
            rightSection={<Key name="L" />}
          >
            {text.acts.later}
          </Button>
          <Button
            variant="subtle"
            onClick={undo}
            disabled={busy || !canUndo}
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            rightSection={<Key name="U" />}
          >
            {text.acts.undo}
          </Button>
        </div>
      ) : (
        <p className={css.blank}>{text.readOnly}</p>
      )}
    </div>
  )
}

const Key = ({ name }: { name: string }) => <KeyHint keys={[name]}>{null}</KeyHint>

function Step({ label, onGo, icon }: { label: string; onGo: (() => void) | undefined; icon: React.ReactNode }) {
  return (
    <ActionIcon variant="default" size="lg" aria-label={label} disabled={!onGo} onClick={() => onGo?.()}>
      {icon}
    </ActionIcon>
  )
}
