import type { Role } from '../../domain/access/roles.ts'

export type DemoAccount = { email: string; password: string; name: string; role: Role; office: string; areas: string[] }

/** An invented office holder for every role, and a second officer to ask. Their passwords are public: they exist in a demo regency only. */
export function demoAccounts(regency: string): DemoAccount[] {
  const account = (name: string, local: string, role: Role, office: string, areas: string[] = []): DemoAccount => ({
    email: `${local}@bahu.example`,
    password: 'bahu-membahu',
    name,
    role,
    office,
    areas,
  })
  return [
    account('Pengelola Contoh', 'pengelola', 'administrator', 'Dinas Komunikasi dan Informatika'),
    account('Petugas Contoh', 'petugas', 'officer', 'Dinas Tenaga Kerja'),
    account('Rekan Contoh', 'rekan', 'officer', 'Dinas Tenaga Kerja'),
    account('Penyetuju Contoh', 'penyetuju', 'approver', 'Kepala Dinas Tenaga Kerja'),
    account('Perencana Contoh', 'perencana', 'planner', 'Bappeda'),
    account('Verifikator Kalisat Contoh', 'kalisat', 'verifier', 'Kecamatan Kalisat', [`${regency}.27`]),
    account('Verifikator Desa Contoh', 'tamansari', 'verifier', 'Desa Tamansari, Wuluhan', [`${regency}.11.2003`]),
    account('Kepala Pasar Contoh', 'pasar', 'market_head', 'UPT Pasar Kaliwates', [`${regency}.19`]),
    account('Donatur Contoh', 'donatur', 'sponsor', 'PT Contoh Peduli'),
    account('BPJS Contoh', 'bpjs', 'insurer', 'BPJS Ketenagakerjaan Cabang Jember'),
    account('Pemeriksa Contoh', 'pemeriksa', 'auditor', 'Inspektorat'),
  ]
}
