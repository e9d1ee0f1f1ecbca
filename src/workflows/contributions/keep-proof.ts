import { Readable } from 'node:stream'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { mostProofMegabytes, proofType } from '../../domain/contributions/proof-type.ts'
import { findProof } from '../../store/contributions/payments.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { keepFile, readKept, removeKept } from '../../store/files/kept-file.ts'
import { recordPayment, type PaymentRecorded, type RecordPayment } from './record-payment.ts'

/** Records a payment with the scan that proves it, kept sealed. Where the payment is refused, or known already, nothing of the file stays. */
export async function recordProven(
  database: Database,
  actor: Actor,
  command: RecordPayment,
  source: Readable,
): Promise<Outcome<PaymentRecorded>> {
  const bytes = await readWhole(source)
  if (!bytes) return refused({ code: 'file-too-big' })
  if (!proofType(bytes)) return refused({ code: 'proof-unreadable' })
  const kept = await keepFile(database, Readable.from([bytes]))
  let stays = false
  try {
    const recorded = await recordPayment(database, actor, { ...command, proof: kept.id })
    if (recorded.ok) stays = (await asActor(database, actor, (session) => findProof(session, recorded.value.payment))) === kept.id // prettier-ignore
    return recorded
  } finally {
    if (!stays) removeKept(database, kept.id)
  }
}

/** The scan that proves a payment. */
export async function readProof(
  database: Database,
  actor: Actor,
  { payment }: { payment: number },
): Promise<Outcome<{ name: string; type: string; bytes: Buffer }>> {
  const proof = await asActor(database, actor, (session) => findProof(session, payment))
  if (proof === null) return refused({ code: 'not-found' })
  const bytes = await readWhole(readKept(database, proof))
  const known = bytes && proofType(bytes)
  if (!known) throw new Error(`the proof of payment ${payment} is not what was kept`)
  await asActor(database, actor, async (session) =>
    session.note('contributions', { act: 'open-proof', subject: { payment } }),
  )
  return done({ name: `bukti-bayar-${payment}.${known.ending}`, type: known.type, bytes })
}

/** A scan is small: read whole, or undefined when it is larger than may be sent. */
async function readWhole(source: Readable): Promise<Buffer | undefined> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of source as AsyncIterable<Buffer>) {
    size += piece.length
    if (size <= mostProofMegabytes * 1024 * 1024) pieces.push(piece)
  }
  return size <= mostProofMegabytes * 1024 * 1024 ? Buffer.concat(pieces) : undefined
}
