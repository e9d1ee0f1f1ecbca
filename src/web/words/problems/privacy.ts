import type { Told } from './told.ts'

/** Refusals of the room `privacy`, by code. */
export const privacy: Record<string, Told> = {
  'requester-needed': { says: ['Sebutkan siapa yang memohon.', 'Name who asks.'] },
  'received-in-future': {
    says: ['Waktu penerimaan tidak boleh setelah sekarang.', 'A request cannot have come in later than now.'],
  },
  'privacy-request-closed': { says: ['Permohonan ini sudah dijawab.', 'This request has been answered.'] },
  'not-the-erased-nik': {
    says: ['NIK ini bukan NIK yang dihapus oleh permohonan ini.', 'This NIK is not the one this request erased.'],
  },
  'privacy-not-agreed': {
    says: ['Penghapusan ini belum disetujui petugas.', 'No officer has agreed to this erasure yet.'],
  },
  'privacy-own-agreement': {
    says: ['Penghapusan harus dipastikan oleh orang lain.', 'An erasure is confirmed by another person.'],
    remedy: ['Mintalah pejabat penyetuju memastikannya.', 'Ask the approver to confirm it.'],
  },
}
