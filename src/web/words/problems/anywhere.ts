import type { Told } from './told.ts'

/** Refusals every page may meet. */
export const anywhere = {
  'sign-in-needed': {
    says: ['Anda belum masuk, atau waktu masuk Anda habis.', 'You are not signed in, or your session has ended.'],
    remedy: ['Masuk lagi; isian Anda di halaman ini tetap ada.', 'Sign in again; what you typed on this page stays.'],
  },
  'wrong-password': {
    says: ['Surel atau kata sandi tidak cocok.', 'E-mail or password do not match.'],
    remedy: ['Periksa huruf besar-kecilnya, lalu coba lagi.', 'Check capital letters and try again.'],
  },
  'not-permitted': {
    says: ['Peran Anda tidak berwenang melakukan ini.', 'Your role may not do this.'],
    remedy: [
      'Mintalah kepada rekan yang berwenang atau administrator.',
      'Ask a colleague who may, or the administrator.',
    ],
  },
  'not-found': {
    says: [
      'Yang Anda cari tidak ada, atau di luar wilayah kerja Anda.',
      'What you look for does not exist, or lies outside your area.',
    ],
  },
  'too-many-requests': {
    says: ['Terlalu banyak permintaan dalam waktu singkat.', 'Too many requests in a short time.'],
    remedy: ['Tunggu satu menit, lalu coba lagi.', 'Wait a minute and try again.'],
  },
  'wrong-request': {
    says: ['Ada isian yang belum benar.', 'Something typed is not right yet.'],
    remedy: ['Perbaiki isian yang ditandai, lalu coba lagi.', 'Mend the marked field and try again.'],
  },
  'file-too-big': {
    says: ['Berkas ini terlalu besar.', 'This file is too large.'],
    remedy: [
      'Pecah menjadi beberapa berkas, lalu unggah satu per satu.',
      'Split it into several files and upload them one by one.',
    ],
  },
  'changed-meanwhile': {
    says: ['Orang lain baru saja mengubah ini.', 'Somebody else has just changed this.'],
    remedy: [
      'Muat ulang, periksa perubahannya, lalu ulangi bila masih perlu.',
      'Reload, look at the change, and repeat if it is still needed.',
    ],
  },
  offline: {
    says: ['Server tidak terjangkau.', 'The server cannot be reached.'],
    remedy: [
      'Periksa sambungan, lalu coba lagi; isian Anda masih ada.',
      'Check the line and try again; what you typed is still there.',
    ],
  },
  cancelled: { says: ['Dibatalkan.', 'Cancelled.'] },
  bug: {
    says: [
      'Terjadi kesalahan di server. Ini bukan salah Anda.',
      'Something went wrong on the server. It is not your fault.',
    ],
    remedy: [
      'Coba lagi sebentar lagi; bila berulang, beri tahu administrator.',
      'Try again shortly; if it returns, tell the administrator.',
    ],
  },
} satisfies Record<string, Told>
