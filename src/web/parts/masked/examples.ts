import type { MaskedProps } from './masked.tsx'

export const examples: { name: string; given: MaskedProps }[] = [
  {
    name: 'NIK',
    given: {
      label: 'NIK Siti Aminah',
      shown: '3509••••••••9012',
      onOpen: () => Promise.resolve('3509194107809012'),
    },
  },
]
