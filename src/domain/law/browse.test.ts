// Oracle: law/ read by a person: names, words and dates looked up in the files, and the counts of what they hold.
import { describe, expect, it } from 'vitest'
import { changes, restingOn } from './changes.ts'
import { entries, findEntries, findEntry, type EntryFilter } from './entry.ts'
import { law } from './known.ts'
import { isTopic, topicNames, topicOf, topics } from './topic.ts'

const ids = (filter: EntryFilter) => findEntries(filter).map(({ id }) => id)

describe('a rule or relief as one browses it', () => {
  it('is there once, in the order of the files, with its topic', () => {
    expect(entries.map(({ id }) => id)).toEqual([...Object.keys(law.rules), ...Object.keys(law.reliefs)])
    expect(findEntry('jkk.death.times')).toMatchObject({ topic: 'benefits', known: { from: '2015-07-01', to: '2027-12-31' }, warns: false, questions: [], standings: ['reported'] }) // prettier-ignore
    expect(findEntry('jp.wage.ceiling')).toMatchObject({ topic: 'contributions', warns: true, questions: ['jp-ceilings'], standings: ['remembered', 'reported'] }) // prettier-ignore
    expect(findEntry('purse.dbhcht')).toMatchObject({ topic: 'funding', questions: ['dbhcht-other-workers'] })
    expect(findEntry('jkm.gate.months')?.periods.map(({ from, to, cites }) => [from, to, cites.length])).toEqual([['2015-07-01', '2019-12-01', 1], ['2019-12-02', '2025-02-23', 1], ['2025-02-24', '2027-12-31', 3]]) // prettier-ignore
    expect(findEntry('jp.pension')).toBeUndefined()
  })

  it('a relief has one period, of its months, with what it says of every payer', () => {
    const relief = findEntry('pp-50-2025.other')
    expect(relief).toMatchObject({ topic: 'contributions', known: { from: '2026-04', to: '2026-12' }, warns: true, questions: ['village-money-relief', 'third-party-relief'] }) // prettier-ignore
    expect(relief?.periods.map(({ from, to, cites }) => [from, to, cites.length])).toEqual([['2026-04', '2026-12', 11]])
    expect(relief?.relief?.percent).toBe(50)
  })

  it.each<[string, EntryFilter, string[]]>([
    ['a part of the body in a table', { q: 'lengan kanan' }, ['jkk.partial.table']],
    ['a person in a list, twice', { q: 'MERTUA' }, ['jkk.heirs', 'jkm.heirs']],
    ['the words of a reading', { q: 'ketiga dibayar' }, ['jkm.gate.months']],
    ['a label in English', { q: 'dentures' }, ['jkk.aids']],
    ['a quotation', { q: 'pelecehan' }, ['jkk.accident.violence']],
    ['two words that stand apart', { q: 'jp.age 45/2015' }, ['jp.age']],
    ['a word that is nowhere', { q: 'mertua unta' }, []],
    ['a topic and a word', { q: 'desa', topic: 'funding' }, ['purse.village']],
  ])('is found by %s', (_what, filter, expected) => {
    expect(ids(filter)).toEqual(expected)
  })

  it('is found by instrument, title, payer, standing, doubt and open question', () => {
    expect(ids({ q: 'permenaker 1/2025' })).toEqual(expect.arrayContaining(['jkm.gate.months', 'heirs.will', 'report.third-party'])) // prettier-ignore
    expect(ids({ q: 'pelindungan data' })).toEqual(expect.arrayContaining(['pdp.correct', 'pdp.breach']))
    expect(ids({ q: 'penyumbang' })).toEqual(expect.arrayContaining(['pp-50-2025.transport', 'pp-50-2025.other']))
    expect(ids({})).toHaveLength(entries.length)
    expect(ids({ q: '  ' })).toHaveLength(entries.length)
    const remembered = ids({ standing: 'remembered' })
    expect([remembered.includes('jkk.partial.table'), remembered.includes('jkm.bpu.monthly')]).toEqual([true, false])
    const warned = ids({ warns: true })
    expect([warned.includes('due.bpu'), warned.includes('due.pu')]).toEqual([true, false])
    const open = ids({ open: true })
    expect([open.includes('lapse.months'), open.includes('lapse.fine')]).toEqual([true, false])
    expect(ids({ topic: 'funding' })).toEqual(entries.filter(({ id }) => id.startsWith('purse.')).map(({ id }) => id))
  })
})

describe('what changed when', () => {
  it('names every value and both ends of every relief, the newest first', () => {
    const values = Object.values(law.rules).flatMap((rule) => rule.values).length
    expect(changes).toHaveLength(values + 2 * Object.keys(law.reliefs).length)
    const days = changes.map(({ on }) => (on.length === 7 ? `${on}-01` : on))
    expect(days).toEqual(days.toSorted().reverse())
    expect(changes[0]).toMatchObject({ on: '2027-04', kind: 'ends', rule: 'pp-50-2025.transport', article: expect.stringContaining('PP 50/2025') }) // prettier-ignore
  })

  it('says what was before and what came, where it stands, and what is open', () => {
    const of = (rule: string) => changes.filter((change) => change.rule === rule)
    const [gate, law2019, first] = of('jkm.gate.months')
    expect(gate).toMatchObject({ on: '2025-02-24', kind: 'changes', question: 'jkm-gate-boundary', standing: 'reported', before: { from: '2019-12-02' }, after: { from: '2025-02-24' }, label: { en: 'Months of contributions before the full benefit' } }) // prettier-ignore
    expect(law2019).toMatchObject({ on: '2019-12-02', kind: 'changes', article: 'PP 82/2019 Pasal 34' })
    expect(first).toMatchObject({ on: '2015-07-01', kind: 'begins', article: 'PP 44/2015 Pasal 34' })
    expect([law2019?.question, first?.before]).toEqual([undefined, undefined])
    expect(of('pp-49-2020.bpu').map(({ on, kind }) => [on, kind])).toEqual([
      ['2021-02', 'ends'],
      ['2020-08', 'begins'],
    ])
    expect(of('purse.apbd')[0]?.article).toBeDefined()
  })

  it('knows what rests on an instrument', () => {
    expect(restingOn('pp-7-2025')).toEqual(['pp-7-2025.labour-intensive'])
    expect(restingOn('pp-6-2025')).toEqual(expect.arrayContaining(['jkp.cash', 'expiry.jkp']))
    expect(restingOn('pp-0-0000')).toEqual([])
  })
})

describe('a topic', () => {
  it('is the folder, and nothing else', () => {
    expect(topics.map((topic) => topicOf({ file: `${topic}/a.yaml` }))).toEqual([...topics])
    expect(() => topicOf({ file: 'examples/a.yaml' })).toThrow('no topic: examples/a.yaml')
    expect([...topics, 'law', null].filter(isTopic)).toEqual([...topics])
    expect(topicNames.deadlines).toBe('Batas waktu')
  })
})
