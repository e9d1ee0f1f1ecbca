import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Frame } from '../frame/frame.tsx'
import { languageNow } from '../words/language.ts'

/** The officer's door: everything behind a sign-in. */
document.documentElement.lang = languageNow()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Frame />
  </StrictMode>,
)
