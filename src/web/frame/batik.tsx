import { useId } from 'react'

/** Kawung, the oldest of the batik grounds: four petals about a point, here as quiet lines. */
export function Batik({ className }: { className?: string }) {
  const id = useId()
  const petal = 'M30 30C21 27 13 21 9 9c12 4 18 12 21 21z'
  return (
    <svg className={className} width="100%" height="100%" aria-hidden focusable="false">
      <defs>
        <pattern id={id} width="60" height="60" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" strokeWidth="1.3">
            {[0, 90, 180, 270].map((turn) => (
              <g key={turn} transform={`rotate(${turn} 30 30)`}>
                <path d={petal} />
                <path d="M26 26 16 16" />
              </g>
            ))}
            <circle cx="30" cy="30" r="2.2" fill="currentColor" stroke="none" />
            <path d="M0 3.500 3.500 0M56.500 0 60 3.500M60 56.500 56.500 60M3.500 60 0 56.500M30 2v5M30 53v5M2 30h5M53 30h5" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
