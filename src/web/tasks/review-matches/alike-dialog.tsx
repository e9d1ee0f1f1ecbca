import { Button, Group, Modal, Stack } from '@mantine/core'
import { formatDay, isDay } from '../../../domain/basics/day.ts'
import { useMay } from '../../net/session.ts'
import { Money } from '../../parts/amounts/amounts.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useAlike, useTogether, type Alike, type Pair, type Side } from './data.ts'
import css from './alike.module.css'
import type { Desk } from './use-desk.ts'
import { useText, type Text } from './words.ts'

/** All open pairs of one pattern: what they share, a sample from the lightest to the heaviest, and one verdict for all. */
export function AlikeDialog({ pair, desk, onClose }: { pair: Pair; desk: Desk; onClose: () => void }) {
  const text = useText()
  const may = useMay()('identity.review')
  const alike = useAlike(pair.id)
  const together = useTogether()
  const view = alike.isFetching ? undefined : alike.data?.alike
  const decide = (verdict: 'same' | 'different', { upTo }: Alike) =>
    void together.mutateAsync({ path: { pair: pair.id }, body: { verdict, upTo } }).then(
      (done) => {
        onClose()
        desk.together(done, verdict)
      },
      () => undefined,
    )
  return (
    <Modal opened onClose={onClose} title={text.alike.title} size="xl" returnFocus={false}>
      <Stack gap="md">
        <Problem error={alike.error ?? together.error} />
        {alike.isFetching ? (
          <Waiting rows={6} />
        ) : view ? (
          <>
            <p className={css.lead}>
              {text.alike.pairs(view.pairs)}; {text.figures.risk.toLowerCase()} <Money amount={view.atRisk} />;{' '}
              {text.alike.chance(text.why.odds(view.chance.least), text.why.odds(view.chance.most))}
            </p>
            <Shared pair={pair} text={text} />
            <h3 className={css.title}>{text.alike.sample(view.sample.length)}</h3>
            <ul className={css.sample}>
              {view.sample.map((one) => (
                <li key={one.id}>
                  <Person side={one.a} text={text} />
                  <Person side={one.b} text={text} />
                  <span className={css.chance}>{text.why.odds(one.chance)}</span>
                </li>
              ))}
            </ul>
            {may && <Verdicts view={view} text={text} busy={together.isPending} decide={decide} onClose={onClose} />}
          </>
        ) : (
          !alike.error && <p className={css.lead}>{text.alike.none}</p>
        )}
      </Stack>
    </Modal>
  )
}

/** The fields of the pattern with their level, in words. */
function Shared({ pair, text }: { pair: Pair; text: Text }) {
  const rules: Partial<Record<string, string>> = text.why.rules
  const fields = pair.steps.flatMap(({ field, level }) =>
    field === 'prior' || field === 'household-bound' ? [] : [{ field, level }],
  )
  return (
    <div>
      <p className={css.rule}>{(pair.because && rules[pair.because]) || text.why.weightOnly}</p>
      <ul className={css.fields}>
        {fields.map(({ field, level }) => (
          <li key={field} data-blank={level === 'blank' || undefined}>
            <strong>{text.fields[field]}</strong>{' '}
            {level === 'blank' ? text.alike.blank : ((text.levels[field] as Record<string, string>)[level] ?? level)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Person({ side, text }: { side: Side; text: Text }) {
  const { name, birth, sex, desaName, kecamatanName, nik, mother } = side
  const facts = [birth && isDay(birth) ? formatDay(birth) : birth, sex && text.sexes[sex], [desaName, kecamatanName].filter(Boolean).join(', '), nik, mother].filter(Boolean) // prettier-ignore
  return (
    <span className={css.person}>
      <strong>{name || '—'}</strong>
      <span>{facts.join(' · ')}</span>
    </span>
  )
}

type VerdictsProps = {
  view: Alike
  text: Text
  busy: boolean
  decide: (verdict: 'same' | 'different', view: Alike) => void
  onClose: () => void
}

function Verdicts({ view, text, busy, decide, onClose }: VerdictsProps) {
  const bars: Partial<Record<string, string>> = text.alike.bars
  const pairs = Math.min(view.pairs, view.most)
  const closed = (['same', 'different'] as const).filter((verdict) => view.bars[verdict] !== null)
  return (
    <>
      {closed.map((verdict) => (
        <p key={verdict} className={css.bar}>
          <strong>{text.alike.not[verdict]}</strong> {bars[view.bars[verdict] ?? ''] ?? ''} {text.alike.oneByOne}
        </p>
      ))}
      {closed.length < 2 && (
        <p className={css.note}>
          {view.pairs > view.most && `${text.alike.atMost(view.most)} `}
          {text.alike.undoable}
        </p>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {text.alike.cancel}
        </Button>
        {view.bars.different === null && (
          <Button variant="default" loading={busy} onClick={() => decide('different', view)}>
            {text.alike.different(pairs)}
          </Button>
        )}
        {view.bars.same === null && (
          <Button loading={busy} onClick={() => decide('same', view)}>
            {text.alike.same(pairs)}
          </Button>
        )}
      </Group>
    </>
  )
}
