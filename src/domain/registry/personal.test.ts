// Oracle: invariant. What is sealed after settling opens to what was settled.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf, closePersonal, openPersonal } from './personal.ts'

const text = fc.stringMatching(/^[A-Z0-9]{1,12}$/)
const filled = fc.record(
  { kk: text, phone: text, mother: text, account: text, address: text, birthPlace: text },
  { requiredKeys: [] },
)

describe('what lies sealed with a worker', () => {
  it('opens to what was closed', () => {
    fc.assert(
      fc.property(filled, fc.boolean(), (values, trusted) => {
        const all = trusted ? { ...values, nik: '3509014101809001' as never } : values
        expect(openPersonal(closePersonal(all, undefined), trusted)).toEqual(all)
      }),
    )
  })

  it('keeps a damaged number to be mended, and never takes it for a NIK', () => {
    const sealed = closePersonal({}, '3509014101809000')
    expect(sealed.nik).toBe('3509014101809000')
    expect(openPersonal(sealed, false)).toEqual({})
  })

  it('writes an address in one line from whatever parts there are', () => {
    expect(addressOf({ dusun: 'Krajan', rt: '01', rw: '02' })).toBe('Dusun Krajan, RT 01, RW 02')
    expect(addressOf({ address: 'Jl. Mawar 1', dusun: 'DUSUN Krajan' })).toBe('Jl. Mawar 1, Dusun Krajan')
    expect(addressOf({})).toBe('')
  })
})
