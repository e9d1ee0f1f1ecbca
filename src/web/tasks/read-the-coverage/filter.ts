/** What the address of the coverage page keeps. `dari` is empty until somebody chooses a denominator. */
export type CoverageFilter = {
  q?: string
  sort: string
  dari: string
  bulan: string
  menurut: string
  kecamatan: string
}

export const start: CoverageFilter = {
  sort: '-people',
  dari: '',
  bulan: '',
  menurut: 'kecamatan',
  kecamatan: '',
}
