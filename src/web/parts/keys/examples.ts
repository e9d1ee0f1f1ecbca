import type { KeyHintProps } from './key-hint.tsx'

export const examples: { name: string; given: KeyHintProps }[] = [
  { name: 'Satu tombol', given: { keys: ['S'], children: 'orang yang sama' } },
  { name: 'Dua tombol', given: { keys: ['↑', '↓'], children: 'pindah baris' } },
]
