/** Where people work, or belong by their work. A market has blocks and stalls; the others have people only. */
export const placeKinds = ['market', 'pesantren', 'mosque', 'group'] as const
export type PlaceKind = (typeof placeKinds)[number]

export const placeKindNames: Record<PlaceKind, string> = {
  market: 'Pasar',
  pesantren: 'Pondok pesantren',
  mosque: 'Masjid atau musala',
  group: 'Kelompok',
}

export type Place = { id: string; kind: PlaceKind; name: string; desa: string }

/** What somebody is at a market. A stall is not a person: several people work at one, and some at none. */
export const marketRoles = ['owner', 'helper', 'porter', 'hawker', 'cleaner'] as const
export type MarketRole = (typeof marketRoles)[number]

export const marketRoleNames: Record<MarketRole, string> = {
  owner: 'Pemilik lapak',
  helper: 'Pembantu lapak',
  porter: 'Buruh panggul',
  hawker: 'Pedagang keliling',
  cleaner: 'Petugas kebersihan',
}

/** Roles bound to a stall; porters, hawkers and cleaners have the whole market for a work place. */
const stallRoles: readonly MarketRole[] = ['owner', 'helper']

/** One job of one worker. A worker may have several, at one place or at many. */
export type Job = { worker: string; place: string; role?: MarketRole; block?: string; stall?: string }

export type JobProblem = 'role-only-at-market' | 'stall-needs-market' | 'stall-needs-block' | 'role-without-stall'

/** What does not fit together in a job at a place; empty when all is well. */
export function jobProblems(job: Job, at: PlaceKind): JobProblem[] {
  const problems: JobProblem[] = []
  if (job.role && at !== 'market') problems.push('role-only-at-market')
  if ((job.block || job.stall) && at !== 'market') problems.push('stall-needs-market')
  if (job.stall && !job.block) problems.push('stall-needs-block')
  if (job.stall && job.role && !stallRoles.includes(job.role)) problems.push('role-without-stall')
  return problems
}

/** People and stalls of a market, counted apart: whoever has two stalls or two jobs is one person. */
export function countMarket(jobs: readonly Job[]): {
  people: number
  stalls: number
  byRole: Record<MarketRole, number>
} {
  const people = new Set(jobs.map(({ worker }) => worker))
  const stalls = new Set(jobs.flatMap(({ block, stall }) => (block && stall ? [`${block}\u0000${stall}`] : [])))
  const byRole = Object.fromEntries(
    marketRoles.map((role) => [role, new Set(jobs.flatMap((job) => (job.role === role ? [job.worker] : []))).size]),
  ) as Record<MarketRole, number>
  return { people: people.size, stalls: stalls.size, byRole }
}
