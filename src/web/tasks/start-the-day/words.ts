import { formatNumber } from '../../../domain/basics/rupiah.ts'
import { defineWords } from '../../words/define-words.ts'

const n = formatNumber

export const useText = defineWords(
  {
    tab: 'Beranda',
    greetings: { morning: 'Selamat pagi', noon: 'Selamat siang', afternoon: 'Selamat sore', evening: 'Selamat malam' },
    flow: 'Dari daftar sampai SK',
    flowLead: 'Dari daftar yang masuk sampai orang yang diterima. Setiap angka membuka barisnya.',
    meanwhile: 'Yang juga menunggu',
    steps: {
      'check-lists': {
        title: (count: number) => `Periksa ${n(count)} daftar yang sudah dibaca`,
        because: 'Daftar baru dipakai setelah Anda melihat pratinjaunya dan menyimpannya.',
        act: 'Buka daftar',
      },
      'load-first-list': {
        title: () => 'Unggah daftar pertama',
        because: 'Dari desa, pasar, pesantren, PKK atau Kesra: Excel atau CSV, apa adanya.',
        act: 'Unggah daftar',
      },
      'settle-pairs': {
        title: (count: number) => `Putuskan ${n(count)} pasangan: satu orang atau dua?`,
        because: 'Selama diragukan, orangnya tidak diusulkan. Yang paling berisiko didahulukan.',
        act: 'Buka antrean',
      },
      'attest-people': {
        title: (count: number) => `Pastikan ${n(count)} orang di wilayah Anda`,
        because: 'Katakan siapa yang masih hidup, tinggal di sini, dan bekerja. Yang belum dipastikan tidak diusulkan.',
        act: 'Mulai memastikan',
      },
      'await-attestation': {
        title: (count: number) => `${n(count)} orang belum dipastikan`,
        because: 'Desa, kecamatan dan kepala pasar memastikan dari telepon mereka; daftar kertas dapat Anda masukkan.',
        act: 'Lihat siapa',
      },
      'rank-people': {
        title: () => 'Hitung siapa yang boleh ikut dan siapa didahulukan',
        because: 'Setiap orang mendapat putusan dengan pasalnya, dan tempat dalam urutan dengan alasannya.',
        act: 'Buka urutan',
      },
      'answer-objections': {
        title: (count: number) => `Jawab ${n(count)} keberatan yang lewat waktunya`,
        because: 'Warga menunggu jawaban atas penolakannya.',
        act: 'Buka keberatan',
      },
      'open-objections': {
        title: (count: number) => `${n(count)} keberatan menunggu jawaban`,
        because: 'Masing-masing melekat pada satu putusan dan punya batas waktu.',
        act: 'Buka keberatan',
      },
      'enter-purses': {
        title: () => 'Masukkan sumber dana',
        because: 'APBD, DBHCHT, desa, perusahaan, donatur atau zakat: berapa, untuk siapa, bulan apa.',
        act: 'Buka anggaran',
      },
      'choose-scenario': {
        title: () => 'Susun skenario anggaran dan pilih satu',
        because: 'Bandingkan siapa yang terbayar, siapa tepat di bawah garis, dan berapa biayanya menggeser garis itu.',
        act: 'Buka anggaran',
      },
      propose: {
        title: (count: number) => `Usulkan ${n(count)} orang dari skenario yang dipilih`,
        because: 'Orang lain yang akan menyetujuinya; Anda tidak dapat menyetujui usulan sendiri.',
        act: 'Susun usulan',
      },
      'approve-proposals': {
        title: (count: number) => `Periksa ${n(count)} usulan yang menunggu persetujuan`,
        because: 'Setujui seluruhnya, atau kembalikan baris yang meragukan dengan alasannya.',
        act: 'Buka usulan',
      },
      'await-approval': {
        title: (count: number) => `${n(count)} usulan menunggu pejabat penyetuju`,
        because: 'Tidak ada yang perlu Anda kerjakan untuk usulan ini.',
        act: 'Lihat usulan',
      },
      'sign-decrees': {
        title: (count: number) => `Beri nomor dan tanggal pada ${n(count)} SK`,
        because: 'Usulannya sudah disetujui; lampirannya siap dicetak.',
        act: 'Buka SK',
      },
      'send-batch': {
        title: (count: number) => `Siapkan berkas pendaftaran untuk ${n(count)} orang`,
        because: 'Sudah ada SK-nya, belum dikirim ke BPJS Ketenagakerjaan.',
        act: 'Siapkan berkas',
      },
      'await-recap': {
        title: (count: number) => `${n(count)} orang menunggu rekap BPJS Ketenagakerjaan`,
        because: 'Begitu rekap datang, masukkan di sini: siapa diterima, siapa ditolak dan mengapa.',
        act: 'Buka batch',
      },
      'give-recap': {
        title: (count: number) => `Kembalikan rekap untuk ${n(count)} orang`,
        because: 'Dinas menunggu siapa yang diterima dengan nomor kepesertaan, dan siapa yang ditolak.',
        act: 'Buka batch',
      },
      'take-batch': {
        title: () => 'Lihat berkas pendaftaran dari dinas',
        because: 'Barisnya sudah diperiksa: tidak ada NIK yang diketahui rusak.',
        act: 'Buka batch',
      },
      'pay-late': {
        title: (count: number) => `${n(count)} tagihan terlambat dibayar`,
        because: 'Orangnya menunggak; tiga bulan berturut-turut menghentikan perlindungan mereka.',
        act: 'Buka iuran',
      },
      'bill-months': {
        title: (count: number) => `Buat ${n(count)} tagihan iuran yang belum dibuat`,
        because: 'Orangnya sudah diterima BPJS Ketenagakerjaan; tanpa tagihan tidak ada yang membayar.',
        act: 'Buka iuran',
      },
      'pay-bills': {
        title: (count: number) => `${n(count)} tagihan menunggu pembayaran`,
        because: 'Setelah uangnya keluar, catat pembayarannya beserta buktinya.',
        act: 'Buka iuran',
      },
      'use-advance': {
        title: (count: number) => `Pakai uang muka ${n(count)} sumber dana`,
        because: 'Uangnya sudah dibayar, tagihannya belum lunas.',
        act: 'Buka iuran',
      },
      'take-proofs': {
        title: (count: number) => `Ambil ${n(count)} daftar bukti bayar`,
        because: 'Daftarnya sudah disimpan; pembayarannya belum dicatat.',
        act: 'Buka iuran',
      },
      'reconcile-list': {
        title: (count: number) => `Rekonsiliasi ${n(count)} daftar peserta BPJS Ketenagakerjaan`,
        because: 'Baru sesudah itu diketahui siapa yang benar-benar aktif.',
        act: 'Buka rekonsiliasi',
      },
      'follow-own': {
        title: (count: number) => `${n(count)} selisih diserahkan kepada Anda`,
        because: 'Cari sebabnya, lalu jelaskan atau selesaikan.',
        act: 'Buka selisih',
      },
      'follow-findings': {
        title: (count: number) => `${n(count)} selisih rekonsiliasi belum dijelaskan`,
        because: 'Yang paling lama didahulukan; setiap selisih menyebut apa yang perlu dilakukan.',
        act: 'Buka selisih',
      },
      'close-month': {
        title: () => 'Tutup bulan pembukuan yang sudah lewat',
        because: 'Semua sumber dana sudah ditagih untuk bulan itu.',
        act: 'Buka buku besar',
      },
      'watch-purse': {
        title: () => 'Lihat dana Anda bekerja',
        because: 'Berapa orang dibayar, bulan apa, di mana, dan berapa sisanya: jumlah saja, tanpa nama.',
        act: 'Buka dana saya',
      },
      'read-coverage': {
        title: () => 'Lihat berapa yang sudah diterima, dari berapa',
        because: 'Per kecamatan, desa, pasar dan jenis pekerjaan; setiap angka membuka barisnya.',
        act: 'Buka cakupan',
      },
      'read-history': {
        title: () => 'Periksa keutuhan riwayat',
        because: 'Siapa memutuskan apa, kapan, atas dasar apa; rantainya dihitung ulang di depan Anda.',
        act: 'Buka riwayat',
      },
      'manage-accounts': {
        title: () => 'Pastikan akun sesuai dengan orangnya',
        because: 'Tutup akun yang pindah tugas, beri wilayah kepada verifikator.',
        act: 'Buka akun',
      },
    },
    stations: {
      lists: { label: 'Daftar disimpan', of: 'daftar masuk' },
      pairs: { label: 'Pasangan diragukan', of: '' },
      field: { label: 'Sudah dipastikan', of: 'orang terdaftar' },
      order: { label: 'Boleh ikut', of: 'orang diperiksa' },
      budget: { label: 'Terbayar dalam skenario', of: 'orang boleh ikut' },
      decree: { label: 'Sudah dalam SK', of: 'orang boleh ikut' },
      accepted: { label: 'Diterima BPJS Ketenagakerjaan', of: 'orang dalam SK' },
    },
    notYet: 'belum',
  },
  {
    tab: 'Home',
    greetings: { morning: 'Good morning', noon: 'Good day', afternoon: 'Good afternoon', evening: 'Good evening' },
    flow: 'From the lists to the decree',
    flowLead: 'From the lists that came in to the people accepted. Every figure opens its rows.',
    meanwhile: 'Also waiting',
    steps: {
      'check-lists': {
        title: (count) => `Check ${n(count)} lists that have been read`,
        because: 'A list counts only after you have seen its preview and kept it.',
        act: 'Open the lists',
      },
      'load-first-list': {
        title: () => 'Upload the first list',
        because: 'From a desa, market, pesantren, PKK or Kesra: Excel or CSV, as it is.',
        act: 'Upload a list',
      },
      'settle-pairs': {
        title: (count) => `Decide ${n(count)} pairs: one person or two?`,
        because: 'While in doubt, nobody of them is proposed. Those with most at risk come first.',
        act: 'Open the queue',
      },
      'attest-people': {
        title: (count) => `Confirm ${n(count)} people of your area`,
        because: 'Say who is alive, lives here and works. Those not confirmed are not proposed.',
        act: 'Start confirming',
      },
      'await-attestation': {
        title: (count) => `${n(count)} people not yet confirmed in the field`,
        because: 'Desa, kecamatan and market heads confirm from their phones; paper lists you can enter.',
        act: 'See who',
      },
      'rank-people': {
        title: () => 'Find who may join, and who comes first',
        because: 'Everybody gets a decision with its article, and a place in the order with its reason.',
        act: 'Open the order',
      },
      'answer-objections': {
        title: (count) => `Answer ${n(count)} objections that are overdue`,
        because: 'Citizens wait for an answer to their refusal.',
        act: 'Open objections',
      },
      'open-objections': {
        title: (count) => `${n(count)} objections wait for an answer`,
        because: 'Each hangs on one decision and has its clock.',
        act: 'Open objections',
      },
      'enter-purses': {
        title: () => 'Enter the sources of money',
        because: 'APBD, DBHCHT, village, company, donor or zakat: how much, for whom, which months.',
        act: 'Open the budget',
      },
      'choose-scenario': {
        title: () => 'Make budget scenarios and choose one',
        because: 'Compare who is paid for, who is just below the line, and what moving it would cost.',
        act: 'Open the budget',
      },
      propose: {
        title: (count) => `Propose ${n(count)} people from the chosen scenario`,
        because: 'Somebody else will approve it; you cannot approve your own proposal.',
        act: 'Make a proposal',
      },
      'approve-proposals': {
        title: (count) => `Check ${n(count)} proposals that wait for approval`,
        because: 'Approve all of it, or return doubtful rows with a reason.',
        act: 'Open the proposals',
      },
      'await-approval': {
        title: (count) => `${n(count)} proposals wait for the approver`,
        because: 'Nothing is left to do for you there.',
        act: 'See the proposals',
      },
      'sign-decrees': {
        title: (count) => `Give number and day to ${n(count)} decrees`,
        because: 'The proposals are approved; their annexes are ready to print.',
        act: 'Open the decrees',
      },
      'send-batch': {
        title: (count) => `Prepare the enrolment file for ${n(count)} people`,
        because: 'They are in a decree and not yet sent to BPJS Ketenagakerjaan.',
        act: 'Prepare the file',
      },
      'await-recap': {
        title: (count) => `${n(count)} people wait for the insurer’s recap`,
        because: 'When it comes, enter it here: who is accepted, who refused and why.',
        act: 'Open the batch',
      },
      'give-recap': {
        title: (count) => `Return the recap for ${n(count)} people`,
        because: 'The office waits for who was accepted with a number, and who was refused.',
        act: 'Open the batch',
      },
      'take-batch': {
        title: () => 'See the enrolment files of the office',
        because: 'Their rows are checked: no NIK known to be damaged.',
        act: 'Open the batch',
      },
      'pay-late': {
        title: (count) => `${n(count)} bills are paid late`,
        because: 'Their people are in arrears; three months in a row end their protection.',
        act: 'Open contributions',
      },
      'bill-months': {
        title: (count) => `Make ${n(count)} bills that are missing`,
        because: 'Their people are accepted by the insurer; without a bill nobody pays.',
        act: 'Open contributions',
      },
      'pay-bills': {
        title: (count) => `${n(count)} bills wait to be paid`,
        because: 'When the money has left, record the payment with its proof.',
        act: 'Open contributions',
      },
      'use-advance': {
        title: (count) => `Use the advance of ${n(count)} purses`,
        because: 'The money is paid, the bills are not settled.',
        act: 'Open contributions',
      },
      'take-proofs': {
        title: (count) => `Take in ${n(count)} lists of proofs`,
        because: 'The lists are kept; their payments are not recorded.',
        act: 'Open contributions',
      },
      'reconcile-list': {
        title: (count) => `Reconcile ${n(count)} lists of the insurer`,
        because: 'Only then is it known who is truly active.',
        act: 'Open the reconciliation',
      },
      'follow-own': {
        title: (count) => `${n(count)} differences were given to you`,
        because: 'Find the cause, then explain or settle them.',
        act: 'Open the differences',
      },
      'follow-findings': {
        title: (count) => `${n(count)} differences are not explained`,
        because: 'The oldest first; each says what to do.',
        act: 'Open the differences',
      },
      'close-month': {
        title: () => 'Close a month of the books that is over',
        because: 'Every purse is billed for it.',
        act: 'Open the ledger',
      },
      'watch-purse': {
        title: () => 'See your purse at work',
        because: 'How many people are paid for, in which months, where, and what is left: counts only, never names.',
        act: 'Open my purse',
      },
      'read-coverage': {
        title: () => 'See how many are accepted, of how many',
        because: 'By kecamatan, desa, market and kind of work; every figure opens its rows.',
        act: 'Open coverage',
      },
      'read-history': {
        title: () => 'Check that the history is whole',
        because: 'Who decided what, when, on which ground; the chain is computed again before you.',
        act: 'Open the history',
      },
      'manage-accounts': {
        title: () => 'See that accounts fit their people',
        because: 'Close those who moved on, give verifiers their area.',
        act: 'Open accounts',
      },
    },
    stations: {
      lists: { label: 'Lists kept', of: 'lists in' },
      pairs: { label: 'Pairs in doubt', of: '' },
      field: { label: 'Confirmed in the field', of: 'people listed' },
      order: { label: 'May join', of: 'people examined' },
      budget: { label: 'Paid for in the scenario', of: 'people who may join' },
      decree: { label: 'In a decree', of: 'people who may join' },
      accepted: { label: 'Accepted by the insurer', of: 'people in a decree' },
    },
    notYet: 'not yet',
  },
)
