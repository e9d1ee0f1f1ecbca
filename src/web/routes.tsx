import type { ComponentType } from 'react'
import type { Verb } from '../domain/access/rights.ts'

/** A page behind the officer's door. */
export type PageEntry = {
  /** `$list` is a parameter: `useParams({ strict: false }).list`. */
  path: string
  /** Any of these acts opens the page; without them everybody signed in may. The server decides again for each request. */
  verbs?: readonly Verb[]
  /** Shown without signing in, too. It asks nothing of the server that is not public. */
  open?: true
  load: () => Promise<{ default: ComponentType }>
}

/** Every page, each loaded when it is first opened. In the order of the work. */
export const pages: readonly PageEntry[] = [
  { path: '/', load: () => import('./tasks/start-the-day/page.tsx') },
  { path: '/daftar', verbs: ['ingest.read'], load: () => import('./tasks/load-a-list/page.tsx') },
  { path: '/daftar/$list', verbs: ['ingest.read'], load: () => import('./tasks/load-a-list/list-page.tsx') },
  { path: '/orang-yang-sama', verbs: ['identity.read'], load: () => import('./tasks/review-matches/page.tsx') },
  { path: '/pekerja', verbs: ['registry.read'], load: () => import('./tasks/look-up-a-worker/page.tsx') },
  {
    path: '/pekerja/$worker',
    verbs: ['registry.read'],
    load: () => import('./tasks/look-up-a-worker/person-page.tsx'),
  },
  { path: '/lapangan', verbs: ['registry.attest'], load: () => import('./tasks/confirm-people/page.tsx') },
  {
    path: '/lapangan/$worker',
    verbs: ['registry.attest'],
    load: () => import('./tasks/confirm-people/single-page.tsx'),
  },
  { path: '/urutan', verbs: ['priority.read'], load: () => import('./tasks/decide-who-is-first/page.tsx') },
  {
    path: '/urutan/$worker',
    verbs: ['priority.read', 'priority.object'],
    load: () => import('./tasks/decide-who-is-first/decision-page.tsx'),
  },
  { path: '/anggaran', verbs: ['funding.read'], load: () => import('./tasks/set-the-budget/page.tsx') },
  {
    path: '/anggaran/$scenario',
    verbs: ['funding.read'],
    load: () => import('./tasks/set-the-budget/scenario-page.tsx'),
  },
  { path: '/dana-saya', verbs: ['funding.own'], load: () => import('./tasks/watch-my-purse/page.tsx') },
  { path: '/sk', verbs: ['enrolment.read', 'enrolment.batch'], load: () => import('./tasks/sign-the-decree/page.tsx') },
  {
    path: '/sk/usulan/$proposal',
    verbs: ['enrolment.read'],
    load: () => import('./tasks/sign-the-decree/proposal-page.tsx'),
  },
  {
    path: '/sk/keputusan/$decree',
    verbs: ['enrolment.read', 'enrolment.batch'],
    load: () => import('./tasks/sign-the-decree/decree-page.tsx'),
  },
  {
    path: '/sk/templat',
    verbs: ['enrolment.batch'],
    load: () => import('./tasks/sign-the-decree/template-page.tsx'),
  },
  { path: '/perubahan', verbs: ['enrolment.read'], load: () => import('./tasks/follow-who-leaves/page.tsx') },
  {
    path: '/iuran',
    verbs: ['contributions.read', 'contributions.count'],
    load: () => import('./tasks/pay-the-contributions/page.tsx'),
  },
  {
    path: '/iuran/$purse/$month',
    verbs: ['contributions.read', 'contributions.count'],
    load: () => import('./tasks/pay-the-contributions/month-page.tsx'),
  },
  {
    path: '/iuran/pembayaran/$payment',
    verbs: ['contributions.read', 'contributions.count'],
    load: () => import('./tasks/pay-the-contributions/payment-page.tsx'),
  },
  {
    path: '/kalender/orang',
    verbs: ['contributions.read'],
    load: () => import('./tasks/pay-the-contributions/people-page.tsx'),
  },
  {
    path: '/buku-besar',
    verbs: ['contributions.read', 'contributions.count'],
    load: () => import('./tasks/read-the-ledger/page.tsx'),
  },
  {
    path: '/buku-besar/telusur',
    verbs: ['contributions.read'],
    load: () => import('./tasks/read-the-ledger/walk-page.tsx'),
  },
  {
    path: '/rekonsiliasi',
    verbs: ['contributions.read'],
    load: () => import('./tasks/reconcile-the-months/page.tsx'),
  },
  {
    path: '/kalender',
    verbs: ['contributions.read', 'contributions.count'],
    load: () => import('./tasks/see-the-cover-calendar/page.tsx'),
  },
  {
    path: '/perkiraan',
    verbs: ['contributions.read', 'contributions.count'],
    load: () => import('./tasks/see-what-lies-ahead/page.tsx'),
  },
  {
    path: '/perkiraan/orang',
    verbs: ['contributions.read'],
    load: () => import('./tasks/see-what-lies-ahead/people-page.tsx'),
  },
  { path: '/cakupan', verbs: ['coverage.read'], load: () => import('./tasks/read-the-coverage/page.tsx') },
  {
    path: '/cakupan/orang',
    verbs: ['registry.read'],
    load: () => import('./tasks/read-the-coverage/people-page.tsx'),
  },
  { path: '/akun', verbs: ['access.manage'], load: () => import('./tasks/manage-accounts/page.tsx') },
  { path: '/malam', verbs: ['operate.read'], load: () => import('./tasks/watch-the-night/page.tsx') },
  { path: '/riwayat', verbs: ['history.read'], load: () => import('./tasks/read-the-history/page.tsx') },
  {
    path: '/permintaan-data',
    verbs: ['privacy.read', 'privacy.file'],
    load: () => import('./tasks/answer-data-requests/page.tsx'),
  },
  {
    path: '/permintaan-data/baru',
    verbs: ['privacy.file'],
    load: () => import('./tasks/answer-data-requests/file-page.tsx'),
  },
  {
    path: '/permintaan-data/$request',
    verbs: ['privacy.read', 'privacy.file'],
    load: () => import('./tasks/answer-data-requests/request-page.tsx'),
  },
  {
    path: '/permintaan-data/$request/data',
    verbs: ['privacy.answer'],
    load: () => import('./tasks/answer-data-requests/dossier-page.tsx'),
  },
  { path: '/hitung', open: true, load: () => import('./tasks/work-out-what-it-gives/page.tsx') },
  { path: '/hukum', open: true, load: () => import('./tasks/read-the-law/page.tsx') },
  { path: '/hukum/$rule', open: true, load: () => import('./tasks/read-the-law/rule-page.tsx') },
  { path: '/hari-libur', verbs: ['law.read'], load: () => import('./tasks/keep-the-holidays/page.tsx') },
  { path: '/akun-saya', load: () => import('./tasks/guard-my-account/page.tsx') },
  { path: '/galeri', load: () => import('./tasks/see-the-parts/page.tsx') },
]

/** Whether whoever has no account may read the page at this address. */
export const isOpenPage = (path: string): boolean =>
  pages.some((page) => page.open && (path === page.path || path.startsWith(`${page.path.split('/$')[0]}/`)))
