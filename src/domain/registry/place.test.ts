// Oracle: counted by hand. A market of two stalls and five jobs has four people.
import { describe, expect, it } from 'vitest'
import { countMarket, jobProblems, type Job } from './place.ts'

describe('a market', () => {
  const jobs: Job[] = [
    { worker: 'a', place: 'tanjung', role: 'owner', block: 'A', stall: '1' },
    { worker: 'a', place: 'tanjung', role: 'owner', block: 'A', stall: '2' },
    { worker: 'b', place: 'tanjung', role: 'helper', block: 'A', stall: '1' },
    { worker: 'c', place: 'tanjung', role: 'porter' },
    { worker: 'd', place: 'tanjung', role: 'hawker' },
  ]

  it('a stall is not a person, and an owner of two stalls is one', () => {
    expect(countMarket(jobs)).toEqual({
      people: 4,
      stalls: 2,
      byRole: { owner: 1, helper: 1, porter: 1, hawker: 1, cleaner: 0 },
    })
  })

  it('stall 1 of block A is not stall 1 of block B', () => {
    const elsewhere: Job = { worker: 'e', place: 'tanjung', role: 'owner', block: 'B', stall: '1' }
    expect(countMarket([...jobs, elsewhere]).stalls).toBe(3)
  })
})

describe('a job', () => {
  it('a porter has the whole market for a work place', () => {
    expect(jobProblems({ worker: 'c', place: 't', role: 'porter', block: 'A', stall: '1' }, 'market')).toEqual([
      'role-without-stall',
    ])
  })

  it('a pesantren has no stalls and no porters', () => {
    const job: Job = { worker: 'c', place: 'p', role: 'porter', block: 'A', stall: '1' }
    expect(jobProblems(job, 'pesantren')).toContain('role-only-at-market')
    expect(jobProblems(job, 'pesantren')).toContain('stall-needs-market')
    expect(jobProblems({ worker: 'c', place: 'p' }, 'pesantren')).toEqual([])
  })

  it('a stall lies in a block', () => {
    expect(jobProblems({ worker: 'a', place: 't', role: 'owner', stall: '1' }, 'market')).toEqual(['stall-needs-block'])
  })
})
