/** A load on a shoulder: what the word *bahu* means, and what the system does. */
export const Mark = ({ size = 36 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden focusable="false">
    <rect width="48" height="48" rx="12" fill="var(--mark-ground, #17505c)" />
    <circle cx="16.5" cy="18.8" r="5.8" fill="#fffdf8" />
    <path
      d="M5 39.6C5 32.6 9.8 27.7 16.6 27.7c3.3 0 5.5 1.1 8.6 1.1h11.6c3.700 0 6.200 2.600 6.200 6.300v4.500c0 1.100-.9 1.900-1.900 1.900H6.900C5.900 41.500 5 40.700 5 39.600z"
      fill="#fffdf8"
    />
    <rect x="24.6" y="8.4" width="18" height="17.4" rx="4.6" fill="#e8a95c" />
  </svg>
)
