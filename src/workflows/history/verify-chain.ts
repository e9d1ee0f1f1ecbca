import { createHash } from 'node:crypto'
import type { ExportedLink } from '../../store/history/read-links.ts'

export type ChainReport = {
  rooms: { room: string; links: number; head: string }[]
  /** The first link of each room that does not hold, with what is wrong. */
  broken: { room: string; seq: number; fault: 'hash' | 'previous' | 'number' | 'head' }[]
}

/**
 * Recomputes every chain from the exported text alone: no database, no key. A changed, missing, doubled or reordered
 * link breaks its room from there on.
 * @param knownHeads hashes noted elsewhere (printed on a decree, kept by an auditor): each must still be in its chain
 */
export async function verifyChain(
  links: AsyncIterable<ExportedLink>,
  knownHeads: readonly { room: string; hash: string }[] = [],
): Promise<ChainReport> {
  const ends = new Map<string, { seq: number; hash: string }>()
  const broken = new Map<string, ChainReport['broken'][number]>()
  const missing = new Set(knownHeads.map((head) => `${head.room} ${head.hash}`))
  for await (const link of links) {
    const end = ends.get(link.room) ?? { seq: 0, hash: '00' }
    const fault = faultOf(link, end)
    if (fault && !broken.has(link.room)) broken.set(link.room, { room: link.room, seq: link.seq, fault })
    missing.delete(`${link.room} ${link.hash}`)
    ends.set(link.room, { seq: link.seq, hash: link.hash })
  }
  for (const head of missing) {
    const room = head.split(' ')[0] ?? ''
    if (!broken.has(room)) broken.set(room, { room, seq: ends.get(room)?.seq ?? 0, fault: 'head' })
  }
  return {
    rooms: [...ends].map(([room, end]) => ({ room, links: end.seq, head: end.hash })),
    broken: [...broken.values()],
  }
}

function faultOf(link: ExportedLink, end: { seq: number; hash: string }): 'hash' | 'previous' | 'number' | undefined {
  const [, room, seq] = link.line.split('\n')
  if (link.seq !== end.seq + 1 || Number(seq) !== link.seq || room !== link.room) return 'number'
  if (link.previous !== end.hash) return 'previous'
  const hash = createHash('sha256').update(Buffer.from(link.previous, 'hex')).update(link.line, 'utf8').digest('hex')
  return hash === link.hash ? undefined : 'hash'
}
