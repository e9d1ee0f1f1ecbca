import { Refusal } from './refusal.ts'

/** Fetches a file with the session and hands it to the browser to keep. @throws Refusal when the server says no. */
export async function download(path: string, name: string): Promise<void> {
  let reply: Response
  try {
    reply = await fetch(path, { credentials: 'same-origin' })
  } catch {
    throw new Refusal({ code: 'offline', status: 0 })
  }
  if (!reply.ok) throw Refusal.from(reply.status, await reply.json().catch(() => null))
  const address = URL.createObjectURL(await reply.blob())
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
