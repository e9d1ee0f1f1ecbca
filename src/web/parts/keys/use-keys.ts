import { useEffect, useRef } from 'react'

/** Acts by key: lower-case letters and names such as `ArrowDown`. */
export type KeyActs = Record<string, () => void>

const typesText = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Single-key acts of a page. They keep still while somebody types, while a dialog is open and with Ctrl, Alt or Meta. */
export function useKeys(acts: KeyActs, enabled = true): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    if (!enabled) return
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || typesText(event.target)) return
      if (document.querySelector('[role="dialog"]')) return
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [enabled])
}
