import { monthOfDay, addMonths, isMonth, type Month } from '../../../domain/basics/month.ts'
import { rupiah } from '../../../domain/basics/rupiah.ts'
import { isPayer, type BpuProgramme } from '../../../domain/law/payer.ts'
import { levels, type Level } from '../../../domain/law/scholarship.ts'
import type { ChildAsked, WorkOutAsked } from '../../../domain/law/work-out.ts'
import { isKindOfWork, sectorOf } from '../../../domain/registry/kind-of-work.ts'
import { todayInJakarta } from '../../net/today.ts'

/** The question as it stands in the address: no name, no number of anybody. */
export type Address = {
  kerja: string
  upah: string
  bayar: string
  mulai: string
  lama: string
  jht: string
  anak: string
}

export const start: Address = { kerja: '', upah: '', bayar: '', mulai: '', lama: '', jht: '', anak: '' }

export const windows = [1, 2, 3, 4, 6, 12] as const
export const mostChildren = 4

/** Reads the address kindly: what it does not say, or says wrongly, is as if it were not known. */
export function askedFrom(address: Address): WorkOutAsked {
  const upah = /^\d{1,9}$/.test(address.upah) ? Number(address.upah) : null
  const lama = windows.find((count) => String(count) === address.lama) ?? 12
  const programmes: BpuProgramme[] = ['jkk', 'jkm']
  if (address.jht === 'ya') programmes.push('jht')
  return {
    income: upah === null ? null : rupiah(upah),
    payer: isPayer(address.bayar) ? address.bayar : 'self',
    sector: isKindOfWork(address.kerja) ? sectorOf(address.kerja) : 'other',
    first: isMonth(address.mulai) ? address.mulai : thisMonth(),
    months: lama,
    programmes,
    children: childrenFrom(address.anak),
  }
}

export const thisMonth = (): Month => monthOfDay(todayInJakarta())

/** Months one may begin with: from a year back to a year on. */
export const firstMonths = (): Month[] => Array.from({ length: 25 }, (_, at) => addMonths(thisMonth(), at - 12))

/** `primary:8,senior:16` */
export function childrenFrom(text: string): ChildAsked[] {
  return text
    .split(',')
    .flatMap((part): ChildAsked[] => {
      const [level, age] = part.split(':')
      const found = levels.find((one) => one === level)
      return found && /^\d{1,2}$/.test(age ?? '') && Number(age) <= 30 ? [{ level: found, age: Number(age) }] : []
    })
    .slice(0, mostChildren)
}

export const childrenText = (children: readonly ChildAsked[]): string =>
  children.map(({ level, age }) => `${level}:${age}`).join(',')

/** An age that fits a level, for a child just added. */
export const usualAge: Record<Level, number> = { kindergarten: 5, primary: 8, junior: 13, senior: 16, higher: 19 }
