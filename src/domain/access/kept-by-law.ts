import type { Standing } from './privacy-request.ts'

/** What of a person outlasts an erasure, why, and on which ground. */
export type Kept = {
  what: 'decree' | 'payment' | 'history' | 'request' | 'stop'
  sentence: string
  ground: string
  standing: Standing
}

/** What the office is known to hold of a person besides the record itself; `numbered`: their NIK could be trusted. */
export type Held = { decrees: number; payments: number; numbered: boolean }

/**
 * What law obliges the office to keep although the person asks to be erased: told to the person in the answer. An
 * annex of a decree is an archive of the state; paid contributions are evidence of public money. The articles are
 * remembered, not read: the legal office confirms them before the first erasure.
 */
export function keptByLaw({ decrees, payments, numbered }: Held): Kept[] {
  const kept: Kept[] = []
  if (decrees > 0) {
    kept.push({
      what: 'decree',
      sentence:
        'Nama, NIK, tanggal lahir, desa, dan pekerjaan dalam lampiran keputusan yang sudah ditetapkan tetap tersimpan sebagai arsip negara.',
      ground: 'UU 43/2009 tentang Kearsipan',
      standing: 'remembered',
    })
  }
  if (payments > 0) {
    kept.push({
      what: 'payment',
      sentence: 'Bukti iuran yang sudah dibayar dari uang daerah tetap tersimpan sebagai bukti pertanggungjawaban.',
      ground: 'PP 12/2019 tentang Pengelolaan Keuangan Daerah',
      standing: 'remembered',
    })
  }
  kept.push(
    {
      what: 'history',
      sentence: 'Riwayat bahwa pernah ada perubahan tetap tersimpan, tetapi isinya tidak dapat dibaca lagi.',
      ground: 'UU 27/2022 Pasal 35–39',
      standing: 'reported',
    },
    {
      what: 'request',
      sentence: 'Permohonan penghapusan ini beserta jawabannya tetap tersimpan, tanpa nama dan NIK.',
      ground: 'UU 27/2022 Pasal 35–39',
      standing: 'practice',
    },
  )
  if (numbered)
    kept.push({
      what: 'stop',
      sentence:
        'Sidik NIK yang tidak dapat dibaca kembali tetap tersimpan, agar daftar berikutnya tidak memasukkan orang ini lagi tanpa diminta.',
      ground: 'UU 27/2022 Pasal 8',
      standing: 'practice',
    })
  return kept
}
