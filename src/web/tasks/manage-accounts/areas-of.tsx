import { roleTraits } from '../../../domain/access/roles.ts'
import { useAreaNames, type Account } from './data.ts'
import { useText } from './words.ts'

const shownAtMost = 3

/** Where an account works, by name. */
export function AreasOf({ account }: { account: Account }) {
  const text = useText()
  const { nameOf } = useAreaNames()
  if (roleTraits[account.role].reach === 'regency') return text.whole
  const named = account.areas.map(nameOf)
  const parts = [
    ...named.slice(0, shownAtMost),
    ...(named.length > shownAtMost ? [text.more(named.length - shownAtMost)] : []),
    ...(account.places.length > 0 ? [text.places(account.places.length)] : []),
  ]
  return parts.length > 0 ? parts.join('; ') : text.nowhere
}
