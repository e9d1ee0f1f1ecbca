import type { Kept } from '../../domain/access/kept-by-law.ts'
import type { RefusalGround, RequestKind, RequestState } from '../../domain/access/privacy-request.ts'
import type { Session } from '../session.ts'

/** What is sealed with a request: who asks, how they proved who they are, what they ask, what they were answered. */
export type RequestPersonal = { requester: string; proof: string; asks: string; answer?: string }

export type RequestRow = {
  id: number
  kind: RequestKind
  state: RequestState
  worker: number
  /** The person's name as registered; empty once erased or out of reach. */
  name: string
  requester: string
  proof: string
  asks: string
  answer: string
  receivedAt: Date
  filedBy: string | null
  agreedBy: string | null
  agreedById: string | null
  answeredBy: string | null
  answeredAt: Date | null
  ground: RefusalGround | null
  kept: Kept[] | null
  filesLeft: number
  restrictedOn: string | null
  /** Whether later lists leave the erased person out, as far as the reader may know. */
  stopped: boolean
}

type Kind = RequestKind

/** Writes a request down. @returns its number */
export async function insertRequest(
  session: Session,
  request: { kind: Kind; worker: number; receivedAt: Date } & RequestPersonal,
): Promise<number> {
  const { kind, worker, receivedAt, requester, proof, asks } = request
  const { rows } = await session.client.query<{ id: number }>(
    `insert into access.privacy_request (regency, kind, worker, personal, received_at, filed_by)
     values ($1, $2, $3, $4, $5, access.account()) returning id`,
    [session.actor.regency, kind, worker, session.seal('privacy-request', { requester, proof, asks }), receivedAt],
  )
  return rows[0]?.id ?? 0
}

const select = `select r.id, r.kind, r.state, r.worker, coalesce(w.name, '') as name, r.personal, r.received_at as "receivedAt",
    r.agreed_by as "agreedById", f.name as "filedBy", g.name as "agreedBy", b.name as "answeredBy", r.answered_at as "answeredAt",
    r.ground, r.kept, cardinality(r.files) as "filesLeft", w.restricted_on as "restrictedOn",
    exists (select from access.stopped s where s.regency = r.regency and s.request = r.id) as stopped
  from access.privacy_request r
    left join registry.worker w on w.regency = r.regency and w.id = r.worker
    left join access.colleague_names() f on f.id = r.filed_by
    left join access.colleague_names() g on g.id = r.agreed_by
    left join access.colleague_names() b on b.id = r.answered_by`

type Raw = Omit<RequestRow, keyof RequestPersonal> & { personal: Buffer | null }

function openRow(session: Session, { personal, ...row }: Raw): RequestRow {
  const opened = personal ? session.unseal<RequestPersonal>('privacy-request', personal) : undefined
  const { requester = '', proof = '', asks = '', answer = '' } = opened ?? {}
  return { ...row, requester, proof, asks, answer }
}

/** Requests within reach: those whose clock runs, the oldest first; or those that are closed, the newest first. */
export async function listRequests(session: Session, closed: boolean, limit: number): Promise<RequestRow[]> {
  const { rows } = await session.client.query<Raw>(
    `${select} where r.regency = $1 and (r.state in ('done', 'refused')) = $2
     order by ${closed ? 'r.answered_at desc, r.id desc' : 'r.received_at, r.id'} limit $3`,
    [session.actor.regency, closed, limit],
  )
  return rows.map((row) => openRow(session, row))
}

/** One request; `lock` keeps two officers from answering it at once. */
export async function findRequest(session: Session, id: number, lock = false): Promise<RequestRow | undefined> {
  const { rows } = await session.client.query<Raw>(
    `${select} where r.regency = $1 and r.id = $2 ${lock ? 'for update of r' : ''}`,
    [session.actor.regency, id],
  )
  return rows[0] && openRow(session, rows[0])
}

/** Agrees to an erasure: the first of two people. */
export async function saveAgreed(session: Session, id: number): Promise<void> {
  await session.client.query(
    `update access.privacy_request set state = 'agreed', agreed_by = access.account(), agreed_at = now() where regency = $1 and id = $2`,
    [session.actor.regency, id],
  )
}

/** Closes a request with what was answered. */
export async function saveAnswered(
  session: Session,
  request: RequestRow,
  answered: { state: 'done' | 'refused'; answer: string; ground?: RefusalGround },
): Promise<void> {
  const { requester, proof, asks } = request
  await session.client.query(
    `update access.privacy_request set state = $3, personal = $4, ground = $5, answered_by = access.account(), answered_at = now()
     where regency = $1 and id = $2`,
    [
      session.actor.regency,
      request.id,
      answered.state,
      session.seal('privacy-request', { requester, proof, asks, answer: answered.answer }),
      answered.ground ?? null,
    ],
  )
}
