import type { PrivacyRefusal, RefusalGround, RequestState, Standing } from './privacy-request.ts'

export const requestStateNames: Record<RequestState, string> = {
  open: 'Menunggu jawaban',
  agreed: 'Menunggu persetujuan kedua',
  done: 'Dipenuhi',
  refused: 'Tidak dipenuhi',
}

/** Why a request is not met, as the person reads it. */
export const refusalGroundSentences: Record<RefusalGround, string> = {
  'identity-unproved': 'Pemohon belum dapat menunjukkan bahwa data ini miliknya.',
  'nothing-held': 'Tidak ada data pemohon yang tersimpan.',
  'already-correct': 'Data yang tersimpan sudah sesuai dengan dokumen yang ditunjukkan.',
  'kept-by-law': 'Data ini wajib disimpan menurut peraturan.',
  withdrawn: 'Permohonan ditarik kembali oleh pemohon.',
}

export const privacyRefusalSentences: Record<PrivacyRefusal['code'], string> = {
  'privacy-request-closed': 'Permohonan ini sudah dijawab.',
  'not-the-erased-nik': 'NIK ini bukan NIK yang dihapus oleh permohonan ini.',
  'privacy-not-agreed': 'Penghapusan ini belum disetujui petugas.',
  'privacy-own-agreement': 'Penghapusan harus dipastikan oleh orang lain, bukan oleh petugas yang menyetujuinya.',
}

export const standingNames: Record<Standing, string> = {
  reported: 'dilaporkan sumber tepercaya',
  remembered: 'belum dibaca dari naskahnya',
  practice: 'praktik kantor, belum ada aturan yang ditemukan',
}
