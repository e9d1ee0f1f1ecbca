import {
  IconAddressBook,
  IconArrowsExchange,
  IconArrowsJoin,
  IconBook2,
  IconCalculator,
  IconCalendarEvent,
  IconCalendarHeart,
  IconCoins,
  IconFileCertificate,
  IconHistory,
  IconHome,
  IconInbox,
  IconListNumbers,
  IconMapPinCheck,
  IconMessageQuestion,
  IconMoonStars,
  IconPigMoney,
  IconReceipt2,
  IconScale,
  IconShieldCheck,
  IconTelescope,
  IconUserCog,
  IconUserMinus,
} from '@tabler/icons-react'
import { may, type Verb } from '../../domain/access/rights.ts'
import type { Role } from '../../domain/access/roles.ts'
import { pages } from '../routes.tsx'
import type { id } from '../words/id.ts'

type PageName = keyof typeof id.pages

export type Entry = { to: string; name: PageName; icon: typeof IconHome }

/** The rooms in the order the work flows through them. */
const work: readonly Entry[] = [
  { to: '/daftar', name: 'lists', icon: IconInbox },
  { to: '/orang-yang-sama', name: 'matches', icon: IconArrowsJoin },
  { to: '/pekerja', name: 'workers', icon: IconAddressBook },
  { to: '/lapangan', name: 'field', icon: IconMapPinCheck },
  { to: '/urutan', name: 'order', icon: IconListNumbers },
  { to: '/anggaran', name: 'budget', icon: IconCoins },
  { to: '/dana-saya', name: 'purse', icon: IconPigMoney },
  { to: '/sk', name: 'decree', icon: IconFileCertificate },
  { to: '/perubahan', name: 'leaving', icon: IconUserMinus },
  { to: '/iuran', name: 'contributions', icon: IconReceipt2 },
  { to: '/rekonsiliasi', name: 'reconcile', icon: IconArrowsExchange },
  { to: '/buku-besar', name: 'ledger', icon: IconBook2 },
  { to: '/kalender', name: 'calendar', icon: IconCalendarHeart },
  { to: '/perkiraan', name: 'ahead', icon: IconTelescope },
  { to: '/cakupan', name: 'coverage', icon: IconShieldCheck },
]

const office: readonly Entry[] = [
  { to: '/akun', name: 'accounts', icon: IconUserCog },
  { to: '/riwayat', name: 'history', icon: IconHistory },
  { to: '/malam', name: 'night', icon: IconMoonStars },
  { to: '/permintaan-data', name: 'requests', icon: IconMessageQuestion },
]

/** What a family may claim, and the law behind it: open to everybody, signed in or not. */
export const open: readonly Entry[] = [
  { to: '/hitung', name: 'calculate', icon: IconCalculator },
  { to: '/hukum', name: 'law', icon: IconScale },
]

const rights: readonly Entry[] = [...open, { to: '/hari-libur', name: 'holidays', icon: IconCalendarEvent }]

export const home: Entry = { to: '/', name: 'home', icon: IconHome }

export const mayOpen = (role: Role, verbs: readonly Verb[] | undefined): boolean =>
  verbs === undefined || verbs.some((verb) => may(role, verb))

/** What a role finds in its menu: its part of the work, the office, and what the law gives. */
export function menuOf(role: Role): { work: Entry[]; office: Entry[]; rights: Entry[] } {
  const opens = ({ to }: Entry) => mayOpen(role, pages.find((page) => page.path === to)?.verbs)
  return { work: work.filter(opens), office: office.filter(opens), rights: rights.filter(opens) }
}
