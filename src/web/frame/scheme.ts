import type { MantineColorSchemeManager } from '@mantine/core'

const key = 'bahu-scheme'

const isScheme = (text: string | null): text is 'light' | 'dark' | 'auto' =>
  text === 'light' || text === 'dark' || text === 'auto'

/** Keeps light, dark or "as the system" in this browser, where `scheme.js` reads it before the first paint. */
export const schemeStore: MantineColorSchemeManager = {
  get: (fallback) => {
    try {
      const kept = localStorage.getItem(key)
      return isScheme(kept) ? kept : fallback
    } catch {
      return fallback
    }
  },
  set: (scheme) => {
    try {
      localStorage.setItem(key, scheme)
    } catch {
      // A browser that keeps nothing: the choice lasts until the page is closed.
    }
  },
  clear: () => localStorage.removeItem(key),
  subscribe: () => {},
  unsubscribe: () => {},
}
