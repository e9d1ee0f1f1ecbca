import { IconTilde, IconEqual, IconEqualNot } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { formatDay, isDay } from '../../../domain/basics/day.ts'
import { levels, type Field } from '../../../domain/identity/compare.ts'
import { differingWords } from '../../../domain/identity/review.ts'
import { isKindOfWork } from '../../../domain/registry/kind-of-work.ts'
import type { Pair, Side } from './data.ts'
import { MaskedNumber } from './masked-number.tsx'
import css from './review.module.css'
import { useText, type Text } from './words.ts'
import { workName } from '../../words/work-names.ts'

type Line = { key: string; label: string; field?: Field; of: (side: Side) => ReactNode }

/** Two records field by field, each with how they agree: the same, alike, different, or blank. */
export function PairSides({ pair }: { pair: Pair }) {
  const text = useText()
  const lines = linesOf(pair, text).filter(({ of }) => of(pair.a) !== null || of(pair.b) !== null)
  return (
    <table className={css.sides} role="table">
      <caption className={css.spoken}>{text.sides.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            <span className={css.spoken}>{text.sides.field}</span>
          </th>
          <th scope="col" role="columnheader">
            <SideHead side={pair.a} text={text} />
          </th>
          <th scope="col" role="columnheader">
            <SideHead side={pair.b} text={text} />
          </th>
          <th scope="col" role="columnheader">
            {text.sides.agreement}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map(({ key, label, field, of }) => (
          <tr key={key} role="row" data-agreement={field && toneOf(pair, field)}>
            <th scope="row" role="rowheader">
              {label}
            </th>
            <td role="cell">{of(pair.a) ?? <Blank text={text} />}</td>
            <td role="cell">{of(pair.b) ?? <Blank text={text} />}</td>
            <td role="cell" className={css.agreement}>
              {field ? <Agreement pair={pair} field={field} text={text} /> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Blank = ({ text }: { text: Text }) => <span className={css.blank}>{text.sides.blank}</span>

function SideHead({ side, text }: { side: Side; text: Text }) {
  const first = side.mentions[0]
  if (side.worker === null) return <>{first ? text.listKinds[first.kind] : text.sides.row}</>
  return (
    <>
      <Link to="/pekerja/$worker" params={{ worker: String(side.worker) }} className={css.who}>
        {text.sides.worker(side.worker)}
      </Link>
      {side.state === 'merged' && <span className={css.blank}> ({text.sides.merged})</span>}
    </>
  )
}

type AgreementTone = 'same' | 'alike' | 'other' | 'blank'

const stepOf = (pair: Pair, field: Field) => pair.steps.find((step) => step.field === field)

/** The strongest level of a field is `same`, the weakest `other`, what lies between `alike`. */
function toneOf(pair: Pair, field: Field): AgreementTone {
  const step = stepOf(pair, field)
  if (!step || step.level === 'blank') return 'blank'
  const names: readonly string[] = levels[field]
  const at = names.indexOf(step.level)
  if (at <= 0 || step.level === 'same-default') return 'same'
  return at === names.length - 1 ? 'other' : 'alike'
}

const icons = { same: IconEqual, alike: IconTilde, other: IconEqualNot, blank: null }

function Agreement({ pair, field, text }: { pair: Pair; field: Field; text: Text }) {
  const tone = toneOf(pair, field)
  const Icon = icons[tone]
  const level = stepOf(pair, field)?.level ?? 'blank'
  const words = (text.levels[field] as Record<string, string>)[level]
  return (
    <>
      {Icon && <Icon size={17} aria-hidden />}
      <span>{words ?? text.blank}</span>
    </>
  )
}

/** A name with the words marked that the other side does not have so: as written, whatever the comparison forgives. */
function Written({ name, other }: { name: string; other: string }) {
  const differs = differingWords(name, other)
  return (
    <strong>
      {name === ''
        ? '—'
        : name.split(/\s+/).map((word, at) => (
            <Fragment key={at}>
              {at > 0 && ' '}
              {differs[at] ? <mark className={css.written}>{word}</mark> : word}
            </Fragment>
          ))}
    </strong>
  )
}

function linesOf({ differing, a, b }: Pair, text: Text): Line[] {
  const number = (shown: string | null, places: readonly number[], trusted = true) =>
    shown === null ? null : (
      <>
        <MaskedNumber shown={shown} differing={places} text={text} />
        {!trusted && <span className={css.blank}> ({text.sides.untrusted})</span>}
      </>
    )
  return [
    {
      key: 'name',
      label: text.fields.name,
      field: 'name',
      of: (side) => <Written name={side.name} other={(side === a ? b : a).name} />,
    },
    { key: 'birth', label: text.fields.birth, field: 'birth', of: ({ birth }) => birth && (isDay(birth) ? formatDay(birth) : birth) }, // prettier-ignore
    { key: 'sex', label: text.fields.sex, field: 'sex', of: ({ sex }) => sex && text.sexes[sex] },
    { key: 'desa', label: text.fields.desa, field: 'desa', of: ({ desaName, kecamatanName }) => [desaName, kecamatanName].filter(Boolean).join(', ') || null }, // prettier-ignore
    { key: 'nik', label: text.fields.nik, field: 'nik', of: ({ nik, nikTrusted }) => number(nik, differing.nik, nikTrusted) }, // prettier-ignore
    { key: 'kk', label: text.fields.kk, field: 'kk', of: ({ kk }) => number(kk, differing.kk) },
    { key: 'mother', label: text.fields.mother, field: 'mother', of: ({ mother }) => mother },
    { key: 'work', label: text.sides.work, of: ({ kindOfWork }) => kindOfWork && (isKindOfWork(kindOfWork) ? workName(kindOfWork) : kindOfWork) }, // prettier-ignore
    { key: 'place', label: text.sides.place, of: ({ placeName }) => placeName },
    { key: 'fact', label: text.sides.fact, of: ({ facts }) => factsText(facts, text) },
    { key: 'mentions', label: text.sides.mentions, of: ({ mentions }) => <Mentions mentions={mentions} text={text} /> },
  ]
}

function factsText(
  { diedOn, segment, active, activeUntil, employee, decile }: Side['facts'],
  text: Text,
): string | null {
  const day = (on: string) => (isDay(on) ? formatDay(on) : on)
  const parts = [
    diedOn && text.facts.diedOn(day(diedOn)),
    segment && text.facts.insured(segment),
    active === false && text.facts.inactive,
    activeUntil && text.facts.until(day(activeUntil)),
    employee && text.facts.employee[employee as keyof Text['facts']['employee']],
    decile !== undefined && text.facts.decile(decile),
  ]
  return parts.filter(Boolean).join(', ') || null
}

const mentionsShown = 3

function Mentions({ mentions, text }: { mentions: Side['mentions']; text: Text }) {
  return (
    <ul className={css.mentions}>
      {mentions.slice(0, mentionsShown).map(({ sender, rowNo, asOf }, at) => (
        <li key={`${sender}${rowNo}${asOf}${at}`}>{text.sides.mention(sender, rowNo)}</li>
      ))}
      {mentions.length > mentionsShown && <li>{text.sides.more(mentions.length - mentionsShown)}</li>}
    </ul>
  )
}
