import type { BackupRefusal } from '../workflows/operate/check-backup.ts'
import type { RestoreRefusal } from '../workflows/operate/restore-backup.ts'

/** Refusals of backup and restore, as the operator reads them. */
export const operateRefusalWords: Record<(BackupRefusal | RestoreRefusal)['code'], string> = {
  'not-a-backup': 'Berkas ini bukan cadangan Bahu.',
  'wrong-key': 'Cadangan ini disegel dengan kunci operator lain. Berikan kunci waktu itu lewat BAHU_OLD_KEY.',
  'passphrase-needed': 'Cadangan ini disegel dengan kata sandi. Berikan lewat BAHU_BACKUP_PASSPHRASE.',
  'wrong-passphrase': 'Kata sandi cadangan salah.',
  'damaged-backup': 'Cadangan rusak atau terpotong. Jangan dipakai; ambil cadangan lain.',
  'not-empty':
    'Basis data ini sudah berisi. Pulihkan ke yang kosong, atau tambahkan --replace untuk menggantikan semuanya.',
  'backup-of-newer-program': 'Cadangan ini dari Bahu yang lebih baru. Perbarui Bahu dulu.',
  'other-migrations': 'Migrasi cadangan ini bukan migrasi program ini. Pakai Bahu dari rilis resmi.',
  'operator-key-needed': 'Data di dalam cadangan ini disegel di bawah kunci operator lain. Berikan lewat BAHU_OLD_KEY.',
}
