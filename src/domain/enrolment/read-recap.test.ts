// Oracle: the answers planted in an invented recap, and that nobody is answered for twice.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecap, type RecapRow, type SentPerson } from './read-recap.ts'

const sent: SentPerson[] = [
  { batch: 1, no: 1, nik: 'a1', name: 'SITI AMINAH', birth: '1980-03-12' },
  { batch: 1, no: 2, nik: 'a2', name: 'BUDI', birth: '1975-01-01' },
  { batch: 1, no: 3, nik: 'a3', name: 'BUDI', birth: '1975-01-01' },
  { batch: 2, no: 1, nik: 'a4', name: 'MOH. ALI', birth: '1990-05-05' },
]
const read = (...rows: Omit<RecapRow, 'seq'>[]) =>
  readRecap(
    rows.map((row, index) => ({ ...row, seq: index + 1 })),
    sent,
  )

describe('a row of a recap', () => {
  it('answers for the person with its NIK', () => {
    expect(read({ nik: 'a2', answer: 'accepted', participantNo: '24001' }).matches).toEqual([
      { seq: 1, batch: 1, no: 2, how: 'nik', answer: 'accepted', participantNo: '24001' },
    ])
  })

  it('without a NIK answers for its number in the batch, when the name agrees', () => {
    expect(
      read({ lineNo: 1, name: 'Moh Ali', answer: 'refused', reason: 'NIK tidak ditemukan' }).matches,
    ).toMatchObject([{ batch: 2, no: 1, how: 'line' }])
    expect(read({ lineNo: 2, name: 'Orang Lain', answer: 'accepted' }).strays).toEqual([{ seq: 1, why: 'not-sent' }])
  })

  it('without both answers for a name and birth day that only one person has', () => {
    expect(read({ name: 'Siti Aminah', birth: '1980-03-12', answer: 'accepted' }).matches).toMatchObject([
      { no: 1, how: 'name' },
    ])
    expect(read({ name: 'Budi', birth: '1975-01-01', answer: 'accepted' }).strays).toEqual([
      { seq: 1, why: 'two-people' },
    ])
  })

  it('leaves unanswered only whom nobody has answered for before', () => {
    const known = sent.map((person) => ({ ...person, known: person.no !== 3 }))
    expect(readRecap([{ seq: 1, nik: 'a1', answer: 'accepted' }], known)).toMatchObject({ unanswered: 1 })
    expect(readRecap([{ seq: 1, nik: 'a3', answer: 'accepted' }], known)).toMatchObject({ unanswered: 0 })
  })

  it('with another trusted NIK answers for nobody, whatever else agrees', () => {
    expect(read({ nik: 'zz', lineNo: 1, name: 'SITI AMINAH', birth: '1980-03-12', answer: 'accepted' }).strays).toEqual(
      [{ seq: 1, why: 'not-sent' }],
    )
  })

  it('with a participant number but no word means yes, with a reason alone no, with neither nothing', () => {
    expect(read({ nik: 'a1', participantNo: '9' }).matches[0]!.answer).toBe('accepted')
    expect(read({ nik: 'a1', reason: 'usia' }).matches[0]!.answer).toBe('refused')
    expect(read({ nik: 'a1' }).strays).toEqual([{ seq: 1, why: 'no-answer' }])
  })

  it('that repeats an answer is passed over; one that contradicts it is shown', () => {
    const recap = read(
      { nik: 'a1', answer: 'accepted' },
      { nik: 'a1', answer: 'accepted' },
      { nik: 'a1', answer: 'refused' },
    )
    expect(recap.matches).toHaveLength(1)
    expect(recap.strays).toEqual([{ seq: 3, why: 'said-twice' }])
  })
})

it('nobody is answered for twice, and who is not answered for is counted', () => {
  const row = fc.record({
    nik: fc.constantFrom('a1', 'a2', 'a9', undefined),
    lineNo: fc.constantFrom(1, 2, undefined),
    name: fc.constantFrom('BUDI', 'MOH ALI', undefined),
    birth: fc.constantFrom('1975-01-01', '1990-05-05', undefined),
    answer: fc.constantFrom('accepted', 'refused', undefined),
  } as const)
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const recap = read(...rows)
      const people = recap.matches.map(({ batch, no }) => `${batch}/${no}`)
      expect(new Set(people).size).toBe(people.length)
      expect(recap.unanswered).toBe(sent.length - people.length)
    }),
  )
})
