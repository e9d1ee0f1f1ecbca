import { sightOf } from '../../domain/access/sight.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { Step } from '../../domain/identity/explain.ts'
import type { PairKind } from '../../domain/identity/money-at-risk.ts'
import { differingPlaces } from '../../domain/identity/review.ts'
import { chanceOf } from '../../domain/identity/weigh.ts'
import { openPersonal, type SealedPerson } from '../../domain/registry/personal.ts'
import { maskBirth, maskSealed } from '../../domain/registry/mask.ts'
import type { SealedField, WorkerFields } from '../../domain/registry/worker.ts'
import { personContext } from '../../store/ingest/person-context.ts'
import { colleagueNames, openNote } from '../../store/identity/opinions.ts'
import { findPair, type Pair } from '../../store/identity/queue.ts'
import { countAlike } from '../../store/identity/together.ts'
import { loadMentions, loadRowSide, loadWorkerSide, type Mention, type Side } from '../../store/identity/sides.ts'
import type { Session } from '../../store/session.ts'

/** One side, masked for whoever asks. */
export type SideView = {
  worker: number | null
  state: 'listed' | 'merged' | 'erased' | 'row'
  name: string
  birth: string | null
  sex: 'L' | 'P' | null
  desaName: string | null
  kecamatanName: string | null
  kindOfWork: string | null
  placeName: string | null
  nik: string | null
  nikTrusted: boolean
  kk: string | null
  mother: string | null
  facts: {
    diedOn?: string
    segment?: string
    active?: boolean
    activeUntil?: string
    employee?: string
    decile?: number
  }
  mentions: Mention[]
}

export type PairView = {
  id: number
  kind: PairKind
  state: Pair['state']
  because: string | null
  steps: Step[]
  weight: number
  chance: number
  atRisk: number
  postponed: boolean
  impliedBy: number | null
  decidedAt: string | null
  decidedBy: string | null
  /** The act on a whole pattern that decided it. */
  together: number | null
  /** Who asks for a second opinion, and why; `mine`: the reader, who then does not decide. */
  asked: { by: string; at: string; note: string | null; mine: boolean } | null
  /** Open pairs of the same pattern, itself not counted. */
  alike: number
  a: SideView
  b: SideView
  /** Places of the sixteen digits at which two numbers differ, from 0; empty when either is blank. */
  differing: { nik: number[]; kk: number[] }
}

/** Two records side by side with the reasons; numbers and the mother's name recognisable, never whole. */
export async function viewPair(session: Session, id: number): Promise<Outcome<PairView>> {
  const pair = await findPair(session, id)
  if (!pair) return refused({ code: 'not-found' })
  const [first, second] = [await loadA(session, pair), await loadB(session, pair)]
  if (!first || !second) return refused({ code: 'not-found' })
  const names = await colleagueNames(
    session,
    [pair.askedBy, pair.decidedBy].filter((one) => one !== null),
  )
  return done({
    id,
    kind: pair.kind,
    state: pair.state,
    because: pair.because,
    steps: pair.steps,
    weight: pair.weight,
    chance: chanceOf(pair.weight),
    atRisk: pair.atRisk,
    postponed: pair.postponed,
    impliedBy: pair.impliedBy,
    decidedAt: pair.decidedAt?.toISOString() ?? null,
    decidedBy: pair.decidedBy === null ? null : (names.get(pair.decidedBy) ?? pair.decidedBy),
    together: pair.together,
    asked: askedOf(session, pair, names),
    alike: await othersAlike(session, pair),
    a: first.view,
    b: second.view,
    differing: {
      nik: differingPlaces(first.opened.nik, second.opened.nik),
      kk: differingPlaces(first.opened.kk, second.opened.kk),
    },
  })
}

function askedOf(session: Session, pair: Pair, names: ReadonlyMap<string, string>): PairView['asked'] {
  const { askedBy, askedAt, askedNote } = pair
  if (askedBy === null || askedAt === null) return null
  const note = askedNote && openNote(session, askedNote)
  return {
    by: names.get(askedBy) ?? askedBy,
    at: askedAt.toISOString(),
    note,
    mine: askedBy === session.actor.account,
  }
}

async function othersAlike(session: Session, pair: Pair): Promise<number> {
  if (pair.state !== 'open') return 0
  const pairs = (await countAlike(session, pair.pattern))?.pairs ?? 0
  return pair.postponed || pair.askedBy !== null ? pairs : pairs - 1
}

type Opened = Pick<Partial<WorkerFields>, SealedField>

async function loadA(session: Session, { a }: Pair): Promise<{ view: SideView; opened: Opened } | undefined> {
  return loadWorker(session, a)
}

async function loadB(
  session: Session,
  { b, list, seq }: Pair,
): Promise<{ view: SideView; opened: Opened } | undefined> {
  if (b !== null) return loadWorker(session, b)
  const side = await loadRowSide(session, { list: list!, seq: seq! })
  return side && shown(session, side, null, 'row', await loadMentions(session, { list: list!, seq: seq! }))
}

async function loadWorker(session: Session, worker: number): Promise<{ view: SideView; opened: Opened } | undefined> {
  const side = await loadWorkerSide(session, worker)
  return side && shown(session, side, worker, side.state, await loadMentions(session, { worker }))
}

function shown(
  session: Session,
  side: Side,
  worker: number | null,
  state: SideView['state'],
  mentions: Mention[],
): { view: SideView; opened: Opened } {
  const sight = sightOf(session.role)
  const personal = side.sealed ? session.unseal<SealedPerson>(personContext, side.sealed) : {}
  const opened: Opened = { ...openPersonal(personal, side.hasNik), ...(personal.nik && { nik: personal.nik as never }) }
  const masked = (field: 'nik' | 'kk' | 'mother') => {
    const value = opened[field]
    return value === undefined ? null : (maskSealed(field, value, sight) ?? null)
  }
  const { diedOn, segment, active, activeUntil, employee, decile } = side.facts as SideView['facts']
  const facts = JSON.parse(
    JSON.stringify({ diedOn, segment, active, activeUntil, employee, decile }),
  ) as SideView['facts']
  const { name, sex, desaName, kecamatanName, kindOfWork, placeName, hasNik } = side
  const birth = maskBirth(side.birth ?? undefined, sight) ?? null
  const numbers = { nik: masked('nik'), nikTrusted: hasNik, kk: masked('kk'), mother: masked('mother') }
  const plain = { name, birth, sex, desaName, kecamatanName, kindOfWork, placeName }
  return { opened, view: { worker, state, ...plain, ...numbers, facts, mentions } }
}
