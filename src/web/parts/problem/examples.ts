import { Refusal } from '../../net/refusal.ts'
import type { ProblemProps } from './problem.tsx'

export const examples: { name: string; given: ProblemProps }[] = [
  {
    name: 'Dengan tempatnya',
    given: {
      error: new Refusal({
        code: 'wrong-request',
        status: 422,
        place: { file: 'Pasar Tanjung.xlsx', sheet: 'Blok A', row: 41, column: 'NIK' },
      }),
    },
  },
  { name: 'Tidak tersambung', given: { error: new Refusal({ code: 'offline', status: 0 }), onRetry: () => {} } },
  { name: 'Tidak berwenang', given: { error: new Refusal({ code: 'not-permitted', status: 403 }) } },
]
