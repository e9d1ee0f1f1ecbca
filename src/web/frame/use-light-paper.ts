import { useEffect } from 'react'

const attribute = 'data-mantine-color-scheme'

/** Paper is white: while printing, a dark screen lends the page its light colours. */
export function useLightPaper(): void {
  useEffect(() => {
    const root = document.documentElement
    let before: string | null = null
    const toLight = () => {
      before = root.getAttribute(attribute)
      root.setAttribute(attribute, 'light')
    }
    const back = () => {
      if (before) root.setAttribute(attribute, before)
    }
    window.addEventListener('beforeprint', toLight)
    window.addEventListener('afterprint', back)
    return () => {
      window.removeEventListener('beforeprint', toLight)
      window.removeEventListener('afterprint', back)
    }
  }, [])
}
