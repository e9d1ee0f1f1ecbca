import type { Told } from './told.ts'

/** Refusals of accounts and sign-in, by code. */
export const access: Record<string, Told> = {
  'email-taken': {
    says: ['Sudah ada akun dengan alamat surel ini.', 'There is an account with this e-mail address already.'],
    remedy: ['Pakai alamat lain, atau ubah akun yang ada.', 'Use another address, or change the existing account.'],
  },
  'email-wrong': { says: ['Alamat surel ini tidak lengkap.', 'This e-mail address is not complete.'] },
  'password-short': {
    says: ['Kata sandi terlalu pendek.', 'The password is too short.'],
    remedy: ['Pakai paling sedikit 10 huruf atau angka.', 'Use at least 10 letters or figures.'],
  },
  'wrong-code': {
    says: ['Kode ini tidak cocok atau sudah lewat waktunya.', 'This code is wrong or too old.'],
    remedy: ['Tulis enam angka yang sedang tampil di aplikasi Anda.', 'Write the six figures your app shows now.'],
  },
  'role-unknown': { says: ['Peran ini tidak dikenal.', 'This role is not known.'] },
  'area-needed': {
    says: [
      'Peran ini bekerja di wilayah tertentu, dan wilayahnya belum dipilih.',
      'This role works in an area, and none is chosen.',
    ],
    remedy: ['Pilih sekurang-kurangnya satu kecamatan atau desa.', 'Choose at least one kecamatan or desa.'],
  },
}
