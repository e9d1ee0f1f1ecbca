import { roles, type Role } from './roles.ts'

type Right = { may: readonly Role[]; name: string }

/**
 * Who may do what: one line per act, written `room.verb`, with the roles that may. Closed by default: a role that is
 * not on the line may not, and an act that is not in the table does not exist. Where someone may do it (the area) is
 * the database's row-level security; that nobody approves their own proposal is a constraint there.
 */
const table = {
  'ingest.read': { may: ['officer', 'approver', 'auditor'], name: 'melihat daftar yang dimuat dan catatannya' },
  'ingest.load': { may: ['officer'], name: 'memuat daftar' },
  'ingest.download': { may: ['officer'], name: 'mengunduh berkas asli dengan kolom catatan' },

  'identity.read': { may: ['officer', 'auditor'], name: 'melihat pasangan data yang diragukan' },
  'identity.review': { may: ['officer'], name: 'memutuskan satu orang atau dua orang' },

  'registry.count': {
    may: ['officer', 'approver', 'planner', 'verifier', 'market_head', 'auditor'],
    name: 'melihat jumlah pekerja',
  },
  'registry.read': {
    may: ['officer', 'approver', 'planner', 'verifier', 'market_head', 'auditor'],
    name: 'mencari dan melihat pekerja',
  },
  'registry.open': { may: ['officer'], name: 'membuka data yang dilindungi dengan alasan' },
  'registry.attest': { may: ['officer', 'verifier', 'market_head'], name: 'memastikan seseorang bekerja' },
  'registry.correct': { may: ['officer'], name: 'membetulkan data pekerja' },
  'registry.place': { may: ['officer', 'market_head'], name: 'merawat daftar tempat kerja, blok, dan lapak' },
  'registry.export': { may: ['officer', 'auditor'], name: 'mengekspor daftar pekerja' },

  'priority.read': {
    may: ['officer', 'approver', 'planner', 'auditor'],
    name: 'melihat urutan, penolakan, dan alasannya',
  },
  'priority.rank': { may: ['officer', 'planner'], name: 'menghitung urutan' },
  'priority.weigh': { may: ['planner', 'approver'], name: 'menetapkan bobot urutan' },
  'priority.object': { may: ['officer', 'verifier'], name: 'mengajukan keberatan warga' },
  'priority.answer': { may: ['officer', 'approver'], name: 'menjawab keberatan' },

  'funding.read': { may: ['officer', 'approver', 'planner', 'auditor'], name: 'melihat sumber dana dan skenario' },
  'funding.plan': { may: ['officer', 'planner'], name: 'menyusun sumber dana dan skenario' },
  'funding.own': { may: ['sponsor'], name: 'melihat dana sendiri, dalam angka' },

  'enrolment.read': { may: ['officer', 'approver', 'planner', 'auditor'], name: 'melihat usulan dan keputusan' },
  'enrolment.print': { may: ['officer', 'approver', 'auditor'], name: 'mencetak keputusan beserta nama-namanya' },
  'enrolment.propose': { may: ['officer'], name: 'mengusulkan penerima perlindungan' },
  'enrolment.approve': { may: ['approver'], name: 'menyetujui keputusan' },
  'enrolment.batch': { may: ['officer', 'insurer'], name: 'mengambil berkas pendaftaran untuk BPJS Ketenagakerjaan' },
  'enrolment.recap': { may: ['officer', 'insurer'], name: 'memasukkan rekap BPJS Ketenagakerjaan' },

  'contributions.read': {
    may: ['officer', 'approver', 'auditor'],
    name: 'melihat tagihan, pembayaran, dan bulan setiap orang',
  },
  'contributions.count': {
    may: ['officer', 'approver', 'planner', 'auditor'],
    name: 'melihat jumlah tagihan, pembayaran, dan kalender perlindungan',
  },
  'contributions.bill': { may: ['officer'], name: 'membuat dan membetulkan tagihan' },
  'contributions.pay': { may: ['officer'], name: 'mencatat pembayaran' },
  'contributions.reconcile': { may: ['officer'], name: 'merekonsiliasi keputusan, daftar BPJS, dan uang' },
  'contributions.close': { may: ['approver'], name: 'menutup bulan pembukuan' },

  'coverage.read': {
    may: [
      'administrator',
      'officer',
      'approver',
      'planner',
      'verifier',
      'market_head',
      'sponsor',
      'insurer',
      'auditor',
    ],
    name: 'melihat angka cakupan',
  },

  'access.manage': { may: ['administrator'], name: 'mengatur akun, peran, dan wilayah' },
  'history.read': {
    may: ['administrator', 'approver', 'auditor'],
    name: 'membaca riwayat perubahan dan pembukaan data',
  },
  'privacy.file': { may: ['officer', 'verifier', 'market_head'], name: 'mencatat permohonan warga atas datanya' },
  'privacy.read': { may: ['officer', 'approver', 'auditor'], name: 'melihat permohonan warga atas datanya' },
  'privacy.answer': { may: ['officer'], name: 'menjawab permohonan warga atas datanya' },
  'privacy.erase': { may: ['approver'], name: 'menyetujui penghapusan data seseorang' },
  'law.read': {
    may: [
      'administrator',
      'officer',
      'approver',
      'planner',
      'verifier',
      'market_head',
      'sponsor',
      'insurer',
      'auditor',
    ],
    name: 'membaca dasar hukum',
  },
  'operate.read': { may: ['administrator', 'auditor'], name: 'melihat cadangan dan pekerjaan malam' },
  'operate.run': { may: ['administrator'], name: 'menjalankan pekerjaan malam sekarang' },
  'law.calendar': { may: ['administrator'], name: 'mengatur hari libur kantor' },
} satisfies Record<string, Right>

/** An act in a room, as routes, commands and pages name it. */
export type Verb = keyof typeof table

export const verbs = Object.keys(table) as Verb[]

export const isVerb = (text: unknown): text is Verb => typeof text === 'string' && Object.hasOwn(table, text)

/** Whether a role may do an act at all. */
export const may = (role: Role, verb: Verb): boolean => (table[verb] as Right).may.includes(role)

/** Every act of a role, for the menu of a door. */
export const verbsOf = (role: Role): Verb[] => verbs.filter((verb) => may(role, verb))

/** Who may do an act: what "ask …" on the you-may-not page names. */
export const rolesFor = (verb: Verb): Role[] => roles.filter((role) => may(role, verb))

/** The act in Indonesian, to follow "Anda tidak berwenang …". */
export const verbName = (verb: Verb): string => table[verb].name

/** The clock: it works at night on nobody's behalf, has no account and cannot sign in. */
export const nightly = 'nightly'

/** What the work of the night may do. A colleague's task that needs another right adds it here. */
export const nightlyVerbs: readonly Verb[] = ['history.read', 'privacy.read', 'operate.read']
