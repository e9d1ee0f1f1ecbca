import { ActionIcon, Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconArrowLeft, IconArrowRight, IconMessageQuestion } from '@tabler/icons-react'
import { KeyHint } from '../../parts/keys/key-hint.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import css from './review.module.css'
import type { Desk } from './use-desk.ts'
import { useText } from './words.ts'

export type DeskActsProps = { desk: Desk; may: boolean; onAsk: () => void; onAlike: () => void }

/**
 * The verdicts, by button and by key: S same, B different (beda), L later, M a second opinion (minta), P the whole pattern,
 * U undo, arrows to the neighbours. Buttons are never taken from under the finger: what cannot be done does nothing.
 */
export function DeskActs({ desk, may, onAsk, onAlike }: DeskActsProps) {
  const text = useText()
  const { decide, undo, move, canUndo, pair } = desk
  const open = may && pair !== undefined && pair.asked?.mine !== true
  useKeys({
    ArrowRight: () => move.on?.(),
    ArrowLeft: () => move.back?.(),
    ...(pair && pair.alike > 0 && { p: onAlike }),
    ...(open && { s: () => decide('same'), b: () => decide('different'), l: () => decide('later') }),
    ...(open && !pair.asked && { m: onAsk }),
    ...(may && { u: undo }),
  })
  return (
    <div className={`${css.acts} no-print`} role="group" aria-label={text.acts.label}>
      <Group gap="xs" wrap="nowrap" className={css.steering}>
        <Step label={text.acts.previous} onGo={move.back} icon={<IconArrowLeft size={18} aria-hidden />} />
        <Step label={text.acts.next} onGo={move.on} icon={<IconArrowRight size={18} aria-hidden />} />
      </Group>
      {may ? (
        <div className={css.verdicts}>
          {open && (
            <>
              <Button onClick={() => decide('same')} rightSection={<Key name="S" />}>
                {text.acts.same}
              </Button>
              <Button variant="default" onClick={() => decide('different')} rightSection={<Key name="B" />}>
                {text.acts.different}
              </Button>
              <Button variant="default" onClick={() => decide('later')} rightSection={<Key name="L" />}>
                {text.acts.later}
              </Button>
              {!pair.asked && (
                <Button
                  variant="default"
                  onClick={onAsk}
                  className={css.small}
                  leftSection={<IconMessageQuestion size={18} aria-hidden />}
                  rightSection={<Key name="M" />}
                >
                  {text.acts.ask}
                </Button>
              )}
            </>
          )}
          <Button
            variant="subtle"
            onClick={undo}
            className={css.small}
            data-disabled={!canUndo || undefined}
            aria-disabled={!canUndo}
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
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      data-disabled={!onGo || undefined}
      aria-disabled={!onGo}
      onClick={() => onGo?.()}
    >
      {icon}
    </ActionIcon>
  )
}
