const names = ['earlier-ranking', 'earlier-scenario', 'earlier-proposal', 'ranking', 'by-rank', 'by-weight'] as const

/** The request a step of the demo makes, always the same one: asked twice, it is done once. */
export const request = (name: (typeof names)[number]): string =>
  `00000000-0000-4000-8000-${String(names.indexOf(name) + 1).padStart(12, '0')}`
