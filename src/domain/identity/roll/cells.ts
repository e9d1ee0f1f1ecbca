/**
 * A row of a roll is sixteen whole numbers side by side, one cache line: comparing two rows touches two lines of memory.
 * 0 is blank everywhere but in words, where -1 is.
 */
export const stride = 16

/** Words of the name (ascending, -1 after the last), of the mother's name, and where the rest stands. */
export const mostNameWords = 5
export const mostMotherWords = 3
export const slot = {
  name: 0,
  mother: 5,
  /** Hash of the name without its spaces, in the order written. */
  glued: 8,
  /** `19800312`; `19800000` where only the year is known. */
  birth: 9,
  traits: 10,
  /** `35.09.01.2001` is kecamatan 350901, desa 2001 (in `traits`). */
  kecamatan: 11,
  nikHigh: 12,
  nikLow: 13,
  kkHigh: 14,
  kkLow: 15,
} as const

export const nikStates = { blank: 0, trusted: 1, lastDigitLost: 2 } as const

/** Small things share one number: bit by bit, from the right. */
export const trait = {
  sex: { shift: 0, mask: 3 },
  nikState: { shift: 2, mask: 3 },
  registered: { shift: 4, mask: 1 },
  nameCount: { shift: 5, mask: 7 },
  motherCount: { shift: 8, mask: 3 },
  nikSound: { shift: 10, mask: 1 },
  desa: { shift: 11, mask: 0x3fff },
} as const

type Cells = { cells: Int32Array }
const read = ({ cells }: Cells, row: number, { shift, mask }: { shift: number; mask: number }): number =>
  (cells[row * stride + slot.traits]! >>> shift) & mask

export const birthAt = ({ cells }: Cells, row: number): number => cells[row * stride + slot.birth]!
export const gluedAt = ({ cells }: Cells, row: number): number => cells[row * stride + slot.glued]!
export const kecamatanAt = ({ cells }: Cells, row: number): number => cells[row * stride + slot.kecamatan]!
export const nikHighAt = ({ cells }: Cells, row: number): number => cells[row * stride + slot.nikHigh]!
export const nikLowAt = ({ cells }: Cells, row: number): number => cells[row * stride + slot.nikLow]!
export const kkHighAt = ({ cells }: Cells, row: number): number => cells[row * stride + slot.kkHigh]!
export const kkLowAt = ({ cells }: Cells, row: number): number => cells[row * stride + slot.kkLow]!
/** 1 = L, 2 = P. */
export const sexAt = (roll: Cells, row: number): number => read(roll, row, trait.sex)
export const nikStateAt = (roll: Cells, row: number): number => read(roll, row, trait.nikState)
export const isRegistered = (roll: Cells, row: number): boolean => read(roll, row, trait.registered) === 1
/** Whether the row's NIK fits everything else that the row says; see `nik-soundness`. */
export const isNikSound = (roll: Cells, row: number): boolean => read(roll, row, trait.nikSound) === 1
export const desaAt = (roll: Cells, row: number): number => read(roll, row, trait.desa)
export const nameCountAt = (roll: Cells, row: number): number => read(roll, row, trait.nameCount)
export const nameWordsAt = (roll: Cells, row: number): Int32Array =>
  roll.cells.subarray(row * stride, row * stride + nameCountAt(roll, row))
export const motherWordsAt = (roll: Cells, row: number): Int32Array =>
  roll.cells.subarray(row * stride + slot.mother, row * stride + slot.mother + read(roll, row, trait.motherCount))

/** Room that threads may share. */
export const sharedInts = (length: number): Int32Array<SharedArrayBuffer> =>
  new Int32Array(new SharedArrayBuffer(length * 4))
