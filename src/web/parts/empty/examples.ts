import type { EmptyProps } from './empty.tsx'

export const examples: { name: string; given: EmptyProps }[] = [
  {
    name: 'Belum ada apa-apa',
    given: {
      title: 'Belum ada daftar',
      children: 'Daftar dari desa, pasar atau pesantren muncul di sini setelah diunggah.',
    },
  },
]
