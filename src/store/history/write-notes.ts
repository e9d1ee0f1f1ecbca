import type { Session } from '../session.ts'
import type { Note } from './note.ts'
import { seal } from '../keys/seal.ts'
import { personKeys } from './person-keys.ts'

/** Appends one link a room for this transaction, in the rooms' alphabetical order so that two of them never wait for each other. */
export async function writeNotes(session: Session, notes: ReadonlyMap<string, Note[]>): Promise<void> {
  for (const room of [...notes.keys()].sort()) {
    const ofRoom = notes.get(room) ?? []
    const keys = await personKeys(
      session,
      ofRoom.flatMap((note) => (note.personal && note.worker !== undefined ? [note.worker] : [])),
    )
    const personal = ofRoom.flatMap((note, index) => {
      const key = note.worker === undefined ? undefined : keys.get(note.worker)
      if (!note.personal || !key) return []
      return [{ note: index, sealed: seal(key, 'history', JSON.stringify(note.personal)).toString('base64') }]
    })
    const plain = ofRoom.map(({ act, subject, worker }) => ({
      act,
      ...(worker !== undefined && { worker }),
      ...subject,
    }))
    await session.client.query('select history.append($1, $2, $3)', [
      room,
      JSON.stringify(plain),
      JSON.stringify(personal),
    ])
  }
}
