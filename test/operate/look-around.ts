import { buffer } from 'node:stream/consumers'
import { asActor } from '../../src/store/database.ts'
import { readKept } from '../../src/store/files/kept-file.ts'
import { listKeptFiles } from '../../src/store/files/seal-files.ts'
import { readLinks } from '../../src/store/history/read-links.ts'
import { asOwner } from '../../src/store/operate/as-owner.ts'
import { openSignIn } from '../../src/workflows/access/sign-in.ts'
import { verifyChain } from '../../src/workflows/history/verify-chain.ts'
import type { System } from '../../src/workflows/operate/open-system.ts'

/** What an installation can still do: opens sealed values, finds people by NIK, reads files, holds its chains, lets people in. */
export async function lookAround({ database, ownerUrl }: System) {
  const accounts = await asOwner(ownerUrl, (client) =>
    client.query<{ regency: string; role: string; account: string }>(
      'select regency, role, min(id) as account from access.account group by 1, 2',
    ),
  )
  const as = (role: string) => accounts.rows.find((one) => one.role === role)!
  const chains = await asActor(database, as('auditor'), (session) => verifyChain(readLinks(session)))
  const people = await asActor(database, as('officer'), async (session) => {
    const found = await session.client.query<{ id: number; sealed: Buffer; nik: Buffer }>(
      'select id, sealed, nik_hash as nik from registry.worker where sealed is not null and nik_hash is not null order by id limit 50',
    )
    return found.rows.map(({ id, sealed, nik }) => {
      const opened = session.unseal<{ nik: string }>('person', sealed)
      return { id, opened, found: session.keys.lookup('nik', opened.nik).equals(nik) }
    })
  })
  const files: string[] = []
  for (const { id } of listKeptFiles(database.home))
    files.push(`${id} ${(await buffer(readKept(database, id))).length}`)
  const signIn = openSignIn(database, 'http://localhost:3000')
  const answer = await signIn.api.signInEmail({
    body: { email: 'petugas@bahu.example', password: 'bahu-membahu' },
    asResponse: true,
  })
  return { ...chains, people, files: files.sort(), signedIn: answer.status === 200 }
}
