import { Button, Group } from '@mantine/core'
import { Fragment } from 'react'
import { useText } from '../words.ts'
import { useMay } from '../../../net/session.ts'
import { Count, Money } from '../../../parts/amounts/amounts.tsx'
import { ArticleLink } from '../../../parts/article/article-link.tsx'
import { useDone } from '../../../parts/done/use-done.tsx'
import { Empty } from '../../../parts/empty/empty.tsx'
import { Problem } from '../../../parts/problem/problem.tsx'
import { StateBadge } from '../../../parts/state-badge/state-badge.tsx'
import { monthsBetween, type Month } from '../../../../domain/basics/month.ts'
import { useAreas, useChangePurse, type Purse } from '../data.ts'
import css from './purse-cards.module.css'

/** Each purse as a card: what it holds, for which months, what a head costs, and for whom. */
export function PurseCards({ purses, onChange }: { purses: readonly Purse[]; onChange: (purse: Purse) => void }) {
  const text = useText()
  const may = useMay()
  const done = useDone()
  const change = useChangePurse()
  const shut = (purse: Purse, closed: boolean) =>
    void change.mutateAsync({ path: { purse: Number(purse.id) }, body: { closed } }).then(
      () => closed && done(text.purse.closedDone(purse.name), { undo: () => shut(purse, false) }),
      () => undefined,
    )
  if (purses.length === 0) return <Empty title={text.purse.none}>{text.purse.noneBecause}</Empty>
  return (
    <>
      <Problem error={change.error} />
      <ul className={css.cards}>
        {purses.map((purse) => (
          <li key={purse.id} className={css.card} data-closed={purse.closed || undefined}>
            <Head purse={purse} />
            <p className={css.amount}>
              <Money amount={purse.amount} />
            </p>
            <p className={css.months}>{text.months(purse.first, purse.last)}</p>
            {purse.committed > 0 && (
              <p className={css.months}>
                {text.purse.committed} <Money amount={purse.committed} />, {text.purse.free.toLowerCase()}{' '}
                <Money amount={Math.max(0, purse.amount - purse.committed)} />
              </p>
            )}
            <Prices purse={purse} />
            <Who purse={purse} />
            <Conditions purse={purse} />
            {may('funding.plan') && (
              <Group gap="xs" mt="auto" className="no-print">
                {!purse.closed && (
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() => onChange(purse)}
                    aria-label={`${text.purse.change} ${purse.name}`}
                  >
                    {text.purse.change}
                  </Button>
                )}
                <Button
                  size="xs"
                  variant="subtle"
                  aria-label={`${purse.closed ? text.purse.reopen : text.purse.close} ${purse.name}`}
                  onClick={() => shut(purse, !purse.closed)}
                >
                  {purse.closed ? text.purse.reopen : text.purse.close}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Head({ purse }: { purse: Purse }) {
  const text = useText()
  return (
    <div className={css.head}>
      <h3 className={css.name}>{purse.name}</h3>
      <StateBadge tone={purse.closed ? 'plain' : 'note'}>
        {purse.closed ? text.purse.closed : text.purseKinds[purse.kind]}
      </StateBadge>
    </div>
  )
}

function Prices({ purse }: { purse: Purse }) {
  const text = useText()
  if (purse.prices.length === 0) return <p className={css.warn}>{text.purse.notKnown}</p>
  const sectors = new Set(purse.prices.map(({ sector }) => sector))
  const alike = purse.prices.every(({ amount }) => amount === purse.prices[0]!.amount)
  const shown = alike ? purse.prices.slice(0, 1) : purse.prices
  const open = purse.prices.find((price) => price.open)
  const head = costOfHead(purse)
  const months = monthsBetween(purse.first as Month, purse.last as Month) + 1
  return (
    <div className={css.block}>
      <p className={css.label}>{text.purse.price}</p>
      <ul className={css.prices}>
        {shown.map(({ first, last, sector, amount }) => (
          <li key={`${sector} ${first}`}>
            <strong>
              <Money amount={amount} />
            </strong>{' '}
            {!alike && (
              <>
                {text.months(first, last)}
                {sectors.size > 1 && `, ${text.purse[sector]}`}
              </>
            )}
          </li>
        ))}
      </ul>
      {open?.open && (
        <p className={css.soft}>
          {text.purse.openPrice(open.open.amount)} ({text.months(open.first, open.last)}):{' '}
          {text.question(open.open.question)}
        </p>
      )}
      {head > 0 && (
        <p className={css.soft}>
          {text.purse.enough(Math.floor(Math.max(0, purse.amount - purse.committed) / head), months)}
        </p>
      )}
    </div>
  )
}

/** Rupiah for one person outside transport over all months of the purse. */
const costOfHead = ({ prices }: Purse): number =>
  prices
    .filter(({ sector }) => sector === 'other')
    .reduce((sum, { first, last, amount }) => sum + (monthsBetween(first as Month, last as Month) + 1) * amount, 0)

function Who({ purse: { rule } }: { purse: Purse }) {
  const text = useText()
  const areas = useAreas()
  const some = (names: string[]) =>
    names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} ${text.purse.more(names.length - 3)}`
  const parts = [
    ...(rule.kinds.length > 0 ? [text.purse.onlyKinds(some(rule.kinds.map((kind) => text.kinds[kind])))] : []),
    ...(rule.areas.length > 0 ? [text.purse.onlyAreas(some(rule.areas.map(areas.name)))] : []),
    ...(rule.decileTo === null ? [] : [text.purse.decileTo(rule.decileTo)]),
    ...(rule.extremePoorOnly ? [text.purse.extremePoor] : []),
    ...(rule.asnafDecileTo === null ? [] : [text.purse.asnaf(rule.asnafDecileTo)]),
  ]
  return (
    <div className={css.block}>
      <p className={css.label}>{text.purse.who}</p>
      <p className={css.who}>{parts.length > 0 ? parts.join('; ') : text.purse.everybody}</p>
    </div>
  )
}

function Conditions({ purse }: { purse: Purse }) {
  const text = useText()
  const articles = [...new Set(purse.prices.flatMap((price) => price.articles))]
  return (
    <details className={css.details}>
      <summary>
        {text.purse.basis} (<Count of={articles.length + purse.conditions.length} />)
      </summary>
      {purse.conditions.length > 0 && (
        <>
          <p className={css.label}>{text.purse.conditions}</p>
          <ul>
            {purse.conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </>
      )}
      <p className={css.soft}>
        {articles.map((article, index) => (
          <Fragment key={article}>
            {index > 0 && '; '}
            <ArticleLink article={article} />
          </Fragment>
        ))}
      </p>
    </details>
  )
}
