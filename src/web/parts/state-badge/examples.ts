import type { StateBadgeProps } from './state-badge.tsx'

export const examples: { name: string; given: StateBadgeProps }[] = [
  { name: 'Baik', given: { tone: 'good', children: 'Boleh ikut' } },
  { name: 'Menunggu', given: { tone: 'wait', children: 'Menunggu pengesahan' } },
  { name: 'Ditolak', given: { tone: 'bad', children: 'Ditolak' } },
  { name: 'Catatan', given: { tone: 'note', children: 'Berubah' } },
  { name: 'Biasa', given: { tone: 'plain', children: 'Pratinjau' } },
]
