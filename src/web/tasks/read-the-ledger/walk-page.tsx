import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { DayText, Money, MonthText } from '../../parts/amounts/amounts.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useWalk, type Node } from './data.ts'
import css from './walk.module.css'
import { useText, type Text } from './words.ts'

const order = ['decree', 'line', 'month', 'bill', 'settlement', 'payment', 'entry'] as const

/** One place in the chain from a decree to the books, with its neighbours both ways: each is the next place. */
export default function WalkTheChain() {
  const text = useText()
  const { walk: words } = text
  const filter = useFilter({ jenis: 'bill', nomor: '' })
  const { jenis, nomor } = filter.value
  const walked = useWalk(jenis, nomor)
  const { data } = walked
  const page = data && pageOf(data.at)
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ to: '/buku-besar', label: words.back }}
      actions={
        page && (
          <LinkButton variant="default" to={page}>
            {words.open}
          </LinkButton>
        )
      }
    >
      <Problem error={walked.error} />
      {nomor === '' && <Empty title={words.start} />}
      {nomor !== '' && !data && !walked.error && <Waiting rows={6} />}
      {data && (
        <>
          <ol className={css.stations} aria-label={words.stations}>
            {order.map((kind) => (
              <li key={kind} {...(kind === data.at.kind && { 'aria-current': 'step' as const })}>
                {words.kinds[kind]}
              </li>
            ))}
          </ol>
          <div className={css.walk} aria-live="polite">
            <Side title={words.up} icon={<IconArrowUp size={18} aria-hidden />} none={words.upNone} nodes={data.up} total={data.total.up} />
            <div className={css.side}>
              <h2>{words.here}</h2>
              <div className={`${css.node} ${css.here}`}>
                <Inside text={text} node={data.at} />
              </div>
            </div>
            <Side title={words.down} icon={<IconArrowDown size={18} aria-hidden />} none={words.downNone} nodes={data.down} total={data.total.down} />
          </div>
        </>
      )}
    </Page>
  )
} // prettier-ignore

type SideProps = { title: string; icon: ReactNode; none: string; nodes: readonly Node[]; total: number }

function Side({ title, icon, none, nodes, total }: SideProps) {
  const text = useText()
  return (
    <div className={css.side}>
      <h2>
        {icon} {title}
      </h2>
      {nodes.length === 0 ? (
        <p className={css.none}>{none}</p>
      ) : (
        <ul>
          {nodes.map((node) => (
            <li key={`${node.kind} ${node.id}`}>
              <Link
                to={`/buku-besar/telusur?jenis=${node.kind}&nomor=${encodeURIComponent(node.id)}`}
                className={css.node}
              >
                <Inside text={text} node={node} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {total > nodes.length && <p className={css.none}>{text.walk.more(nodes.length, total)}</p>}
    </div>
  )
}

function Inside({ text, node }: { text: Text; node: Node }) {
  return (
    <>
      <span className={css.kind}>{text.walk.kinds[node.kind]}</span>
      <strong>{nameOf(text, node)}</strong>
      <span className={css.line}>
        {node.month ? <MonthText of={node.month} /> : node.on ? <DayText on={node.on} /> : <span />}
        {node.amount !== null && <Money amount={node.amount} />}
      </span>
    </>
  )
}

function nameOf({ walk: words, kinds, bills }: Text, { kind, id, text }: Node): string {
  if (kind === 'decree') return words.decree(text)
  if (kind === 'line') return words.line(text)
  if (kind === 'month') return words.month(text)
  if (kind === 'bill') return words.bill(bills[text] ?? text, id)
  if (kind === 'settlement') return words.settlement[text] ?? text
  if (kind === 'payment') return words.payment(text)
  return words.entry((kinds[text] ?? text).toLowerCase(), id)
}

/** The page that shows the same thing whole, where there is one. */
function pageOf({ kind, id }: Node): string | undefined {
  if (kind === 'decree') return `/sk/keputusan/${id}`
  if (kind === 'month') return `/pekerja/${id.split('/')[0]}`
  if (kind === 'payment') return `/iuran/pembayaran/${id}`
  return undefined
}
