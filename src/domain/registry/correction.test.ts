// Oracle: what an officer may type, field by field: the right, the wrong, and the empty.
import { describe, expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { readCorrection, type Typed } from './correction.ts'

const today = day('2026-11-23')
const read = (typed: Typed, reason = 'Sesuai KTP') => {
  const outcome = readCorrection(typed, reason, today)
  return outcome.ok ? outcome.value : outcome.refusal
}

describe('a correction', () => {
  it('reads what was typed as the field needs it', () => {
    expect(read({ nik: '3509 0141 0180 9001', name: ' siti  aminah ', birth: '1980-01-01', dependants: '3' })).toEqual({
      nik: '3509014101809001',
      name: 'SITI AMINAH',
      birth: '1980-01-01',
      dependants: 3,
    })
  })

  it('names the field that does not fit', () => {
    expect(read({ nik: '123' })).toEqual({ code: 'correction-wrong', field: 'nik' })
    expect(read({ birth: '2026-11-24' })).toEqual({ code: 'correction-wrong', field: 'birth' })
    expect(read({ birth: '2026-11-23' })).toEqual({ birth: '2026-11-23' })
    expect(read({ desa: 'Tamansari' })).toEqual({ code: 'correction-wrong', field: 'desa' })
  })

  it('empties what is known to be wrong, but never a name', () => {
    expect(read({ nik: null, phone: '' })).toEqual({ nik: null, phone: null })
    expect(read({ name: '' })).toEqual({ code: 'correction-wrong', field: 'name' })
  })

  it('is refused without a reason, or without a value', () => {
    expect(read({ sex: 'L' }, ' ')).toEqual({ code: 'reason-needed' })
    expect(read({})).toEqual({ code: 'nothing-to-correct' })
  })
})
