/** What somebody is at a market, in the registry's codes; a stall is not a person. */
export type MarketRole = 'owner' | 'helper' | 'porter' | 'hawker' | 'cleaner'

const byKind: Record<string, MarketRole> = {
  pedagang_pasar: 'owner',
  pelapak: 'owner',
  buruh_panggul: 'porter',
  pedagang_keliling: 'hawker',
  petugas_kebersihan: 'cleaner',
}

/** The role from the words of the cell, else from the kind of work. */
export function marketRole(words: string, kindOfWork: string | null): MarketRole | undefined {
  if (/pembantu|penjaga|karyawan|pelayan|pegawai/i.test(words)) return 'helper'
  return kindOfWork === null ? undefined : byKind[kindOfWork]
}
