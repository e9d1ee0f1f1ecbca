import type { StepsProps } from './steps.tsx'

export const examples: { name: string; given: StepsProps }[] = [
  {
    name: 'Memuat daftar',
    given: {
      label: 'Langkah memuat daftar',
      current: 'headings',
      steps: [
        { key: 'file', label: 'Unggah berkas' },
        { key: 'headings', label: 'Cocokkan judul kolom', note: '12 dari 14 dikenali' },
        { key: 'preview', label: 'Periksa pratinjau' },
        { key: 'kept', label: 'Simpan' },
      ],
    },
  },
]
