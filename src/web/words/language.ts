import { useSyncExternalStore } from 'react'

export type Language = 'id' | 'en'

const key = 'bahu-language'
const listeners = new Set<() => void>()
let current: Language = readChosen()

function readChosen(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'id'
  } catch {
    return 'id'
  }
}

export const languageNow = (): Language => current

/** Indonesian until somebody chooses English; the choice stays in this browser. */
export function chooseLanguage(language: Language): void {
  current = language
  try {
    localStorage.setItem(key, language)
  } catch {
    // A browser that keeps nothing: the choice lasts until the page is closed.
  }
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLanguage = (): Language => useSyncExternalStore(listen, languageNow)
