import { Button } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { pairKinds } from '../../../domain/identity/money-at-risk.ts'
import { useMay } from '../../net/session.ts'
import { Money, MomentText } from '../../parts/amounts/amounts.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { KeyHint } from '../../parts/keys/key-hint.tsx'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { AlikeDialog } from './alike-dialog.tsx'
import { AskDialog } from './ask-dialog.tsx'
import type { Opinion, Pair, Standing } from './data.ts'
import { DeskActs } from './desk-acts.tsx'
import { PairReasons } from './pair-reasons.tsx'
import { PairSides } from './pair-sides.tsx'
import css from './review.module.css'
import { useDesk, type Said } from './use-desk.ts'
import { useText, type Text } from './words.ts'

const opinions: Record<string, Opinion> = { rekan: 'asked', saya: 'mine' }

/** The officer's desk: one pair, its reasons, the verdict, and the next pair. */
export function ReviewDesk({ counts }: { counts: Standing | undefined }) {
  const text = useText()
  const may = useMay()('identity.review')
  const filter = useFilter({ jenis: '', pendapat: '' })
  const kind = pairKinds.find((one) => one === filter.value.jenis) ?? ('' as const)
  const opinion = opinions[filter.value.pendapat] ?? ''
  const desk = useDesk(kind, opinion)
  const [dialog, setDialog] = useState<'ask' | 'alike'>()
  const { pair, said } = desk
  const place = usePlaceOf(desk.turn, pair?.id)
  const options = pairKinds
    .filter((one) => (counts?.kinds[one] ?? 0) > 0 || one === kind)
    .map((one) => ({ value: one, label: text.kinds[one] }))
  const questions = (counts?.asked ?? 0) + (counts?.mine ?? 0) > 0 || opinion !== ''
  const close = () => setDialog(undefined)
  return (
    <div className={css.desk}>
      <div className={`${css.head} ${css.top} no-print`} ref={place.top}>
        {
          options.length > 1 &&
          <PickOne label={text.kind} value={kind} onChange={(jenis) => filter.set({ jenis })} options={options} any={text.anyKind} width={300} /> // prettier-ignore
        }
        {questions && (
          <PickOne
            label={text.opinion.label}
            value={opinion && filter.value.pendapat}
            onChange={(pendapat) => filter.set({ pendapat })}
            options={[
              { value: 'rekan', label: text.opinion.asked(counts?.asked ?? 0) },
              { value: 'saya', label: text.opinion.mine(counts?.mine ?? 0) },
            ]}
            any={text.opinion.any}
            width={260}
          />
        )}
        <p className={css.left} role="status">
          {said && <span>{spoken(said, text)} </span>}
          {desk.left !== null && desk.left > 0 && text.left(desk.left)}
        </p>
      </div>
      <Problem error={desk.error} onRetry={desk.retry} />
      <div ref={place.focus} tabIndex={-1} className={css.stand} aria-label={pair && label(pair, text)} role="group">
        {pair ? (
          <article className={css.pair} aria-label={text.pairNumber(pair.id)}>
            <header className={css.pairHead}>
              <span>{text.kinds[pair.kind]}</span>
              <span>
                {text.figures.risk}: <Money amount={pair.atRisk} />
              </span>
              {pair.postponed && <StateBadge tone="wait">{text.postponed}</StateBadge>}
              {pair.alike > 0 && (
                <Button
                  size="compact-sm"
                  variant="light"
                  className="no-print"
                  leftSection={<IconStack2 size={16} aria-hidden />}
                  rightSection={<KeyHint keys={['P']}>{null}</KeyHint>}
                  onClick={() => setDialog('alike')}
                >
                  {text.alike.others(pair.alike)}
                </Button>
              )}
            </header>
            {pair.asked && <Question asked={pair.asked} text={text} />}
            <PairSides pair={pair} />
            <PairReasons pair={pair} />
          </article>
        ) : desk.waiting ? (
          <Waiting rows={8} />
        ) : (
          <Empty
            title={kind || opinion ? text.empty.filtered : text.empty.title}
            action={<LinkButton to="/daftar">{text.empty.lists}</LinkButton>}
          >
            {text.empty.text}
          </Empty>
        )}
      </div>
      {(pair || desk.canUndo) && (
        <DeskActs desk={desk} may={may} onAsk={() => setDialog('ask')} onAlike={() => setDialog('alike')} />
      )}
      {pair && dialog === 'ask' && <AskDialog pair={pair.id} onAsked={desk.asked} onClose={close} />}
      {pair && dialog === 'alike' && <AlikeDialog pair={pair} desk={desk} onClose={close} />}
    </div>
  )
}

/** After each act the next pair comes to the top of the window and takes the focus: Tab goes on from there. */
function usePlaceOf(turn: number, pair: number | undefined) {
  const top = useRef<HTMLDivElement>(null)
  const focus = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (turn === 0) return
    focus.current?.focus({ preventScroll: true })
    top.current?.scrollIntoView({ block: 'start' })
  }, [turn, pair])
  return { top, focus }
}

const label = ({ id, a, b }: Pair, text: Text) => `${text.pairNumber(id)}: ${a.name}, ${b.name}`

function Question({ asked, text }: { asked: NonNullable<Pair['asked']>; text: Text }) {
  return (
    <div className={css.question}>
      <p>
        <strong>{asked.mine ? text.opinion.youAsk : text.opinion.asks(asked.by)}</strong>{' '}
        <span className={css.blank}>
          <MomentText at={asked.at} />
        </span>
      </p>
      {asked.note && <p>{asked.note}</p>}
      {asked.mine && <p className={css.blank}>{text.opinion.another}</p>}
    </div>
  )
}

function spoken(said: Said, text: Text): string {
  const besides = said.besides > 0 ? text.besides(said.besides) : ''
  switch (said.act) {
    case 'together':
      return [text.done.together[said.verdict](said.pairs), besides, said.left > 0 ? text.done.leftAlone(said.left) : ''].filter(Boolean).join(' ') // prettier-ignore
    case 'undone-together':
      return [text.done.reopened(said.pairs), said.left > 0 ? text.done.stay(said.left) : ''].filter(Boolean).join(' ')
    default:
      return [text.done[said.act], besides].filter(Boolean).join(' ')
  }
}
