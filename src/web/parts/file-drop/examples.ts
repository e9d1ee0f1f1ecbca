import type { FileDropProps } from './file-drop.tsx'

export const examples: { name: string; given: FileDropProps }[] = [
  {
    name: 'Daftar pekerja',
    given: {
      label: 'Tarik berkas ke sini',
      hint: 'Excel (.xlsx) atau CSV, apa adanya: baris judul, sel gabungan dan jumlah di bawah boleh tetap ada.',
      accept: ['.xlsx', '.csv'],
      multiple: true,
      maxMegabytes: 100,
      onFiles: () => {},
    },
  },
]
