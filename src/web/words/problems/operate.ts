import type { Told } from './told.ts'

/** Why a task of the night failed, by code. */
export const operate: Record<string, Told> = {
  'backup-folder-unset': {
    says: ['Folder cadangan belum disetel (BAHU_BACKUP_DIR).', 'No folder for backups is set (BAHU_BACKUP_DIR).'],
  },
  'damaged-backup': {
    says: ['Cadangan yang baru ditulis tidak terbaca utuh.', 'The backup just written does not read back whole.'],
    remedy: ['Periksa cakramnya, lalu jalankan lagi.', 'Check the disk, then run it again.'],
  },
  'chain-broken': {
    says: ['Riwayat tidak utuh.', 'The history is not whole.'],
    remedy: ['Lihat halaman Riwayat dan hubungi pemeriksa.', 'See the page History and call the auditor.'],
  },
  'cut-off': { says: ['Terhenti di tengah: Bahu dimatikan.', 'Cut off half-way: Bahu was stopped.'] },
}
