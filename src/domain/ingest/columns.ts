/** What a column of a list may hold, how the office calls it, and the heading words people write above it. */

export type Column = {
  /** Shown when headings are confirmed by hand. */
  label: string
  /** Heading keys (see `headingKey`): lower case, abbreviations written out. */
  headings: readonly string[]
}

const people =
  'peserta pekerja pedagang anggota warga penduduk guru ustadz kader petani buruh nelayan penerima pemilik pengurus pegawai individu jamaah santri'

const phrases = (...lists: string[]): string[] => lists.flatMap((list) => list.split('|').map((text) => text.trim()))

export const columns = {
  name: {
    label: 'Nama',
    headings: phrases(
      'nama|nama lengkap|nama tenaga kerja|nama calon peserta|nama sesuai ktp|nama almarhum|nama jenazah|name|full name',
      'nama yang meninggal|nama orang|nama kepala keluarga penerima|nama ustadzah|nama guru ngaji|nama pemilik kios|nama tk',
      'nama lengkap dan gelar|nama dan gelar|nama lengkap gelar|nama lengkap sesuai ktp|nama pelapak|nama pengasuh|nama rt rw',
      people.split(' ').map((who) => `nama ${who}`).join('|'), // prettier-ignore
    ),
  },
  nik: {
    label: 'NIK',
    headings: phrases(
      'nik|no nik|nik ktp|no ktp|ktp|no induk kependudukan|no induk penduduk|induk kependudukan|no identitas|nik no ktp|no nik ktp',
      'nik e ktp|no e ktp|no ektp|nik sesuai ktp|no identitas kependudukan|id penduduk|no id|no kependudukan|nik peserta|nik pekerja',
      'no identitas ktp|no induk kependudukan nik|nik no induk kependudukan|no kartu tanda penduduk|no ktp nik',
    ),
  },
  kk: {
    label: 'Nomor KK',
    headings: phrases(
      'kk|no kk|nkk|no nkk|kartu keluarga|no kartu keluarga|no kk kartu keluarga|no kartu keluarga kk|nokk',
    ),
  },
  birth: {
    label: 'Tempat dan tanggal lahir',
    headings: phrases(
      'ttl|tempat tanggal lahir|tempat dan tanggal lahir|tempat tanggal bulan tahun lahir|kelahiran|tempat lahir tanggal lahir',
      'tempat tanggal kelahiran|tanggal dan tempat lahir',
    ),
  },
  birthDate: {
    label: 'Tanggal lahir',
    headings: phrases(
      'tanggal lahir|lahir|tanggal kelahiran|date of birth|dob|birth date|birthdate|tanggal bulan tahun lahir|lahir tanggal',
      'tanggal lahir peserta|tanggal lahir sesuai ktp|tgllahir|tanggallahir|lahir pada',
    ),
  },
  birthPlace: {
    label: 'Tempat lahir',
    headings: phrases(
      'tempat lahir|kota lahir|kabupaten lahir|kota kelahiran|tempat kelahiran|lahir di|place of birth',
    ),
  },
  birthYear: { label: 'Tahun lahir', headings: phrases('tahun lahir|tahun kelahiran') },
  sex: {
    label: 'Jenis kelamin',
    headings: phrases(
      'jk|lp|pl|jenis kelamin|kelamin|sex|gender|laki perempuan|laki laki perempuan|pria wanita|jenis kelamin lp|jk lp|lk pr|sx',
      'kelamin lp|jenis kelamin laki perempuan|jenis kelamin jk',
    ),
  },
  sexMale: { label: 'Centang laki-laki', headings: phrases('laki laki|laki|jenis kelamin l|lk|pria|jk l|lp l') },
  sexFemale: { label: 'Centang perempuan', headings: phrases('perempuan|jenis kelamin p|pr|wanita|jk p|lp p') },
  address: {
    label: 'Alamat',
    headings: phrases(
      'alamat|alamat lengkap|alamat rumah|alamat tinggal|alamat domisili|alamat ktp|alamat sesuai ktp|tempat tinggal|address|domisili',
      'jalan|alamat jalan|alamat tempat tinggal|alamat peserta|alamat sekarang|alamat asal|alamat pemilik',
    ),
  },
  dusun: {
    label: 'Dusun/lingkungan',
    headings: phrases('dusun|lingkungan|dusun lingkungan|kampung|nama dusun|alamat dusun'),
  },
  rt: { label: 'RT', headings: phrases('rt|no rt|alamat rt') },
  rw: { label: 'RW', headings: phrases('rw|no rw|alamat rw') },
  rtRw: { label: 'RT/RW', headings: phrases('rt rw|rtrw|alamat rt rw') },
  desa: {
    label: 'Desa/kelurahan',
    headings: phrases(
      'desa|kelurahan|desa kelurahan|kelurahan desa|nama desa|nama kelurahan|nama desa kelurahan|kode desa|alamat desa|desa kel|kel desa',
      'kode kelurahan|desa domisili|desa tinggal|alamat desa kelurahan|asal desa|kode desa kelurahan|kel|desa asal|village',
    ),
  },
  kecamatan: {
    label: 'Kecamatan',
    headings: phrases('kecamatan|nama kecamatan|alamat kecamatan|kode kecamatan|kecamatan domisili|distrik'),
  },
  phone: {
    label: 'Nomor telepon',
    headings: phrases(
      'telepon|no telepon|telepon wa|no telepon wa|no telepon telepon|telepon telepon|kontak|no kontak|phone',
    ),
  },
  mother: {
    label: 'Nama ibu kandung',
    headings: phrases(
      'nama ibu kandung|nama ibu|ibu kandung|nama gadis ibu kandung|nama gadis ibu|ibu|nama lengkap ibu kandung',
    ),
  },
  work: {
    label: 'Pekerjaan',
    headings: phrases(
      'pekerjaan|jenis pekerjaan|profesi|mata pencaharian|jenis usaha|usaha|bidang usaha|bidang pekerjaan|jabatan|kategori pekerja',
      'jenis pekerja|sektor|sektor pekerjaan|pekerjaan usaha|pekerjaan utama|kategori|peran|peran di pasar|status pedagang|jenis pedagang',
      'uraian pekerjaan|kelompok pekerjaan|pekerjaan jabatan|status pekerjaan|tugas|occupation|job|segmen pekerja|jenis profesi|kegiatan',
    ),
  },
  place: {
    label: 'Tempat kerja atau kelompok',
    headings: phrases(
      'tempat kerja|lokasi kerja|tempat bekerja|lokasi usaha|tempat usaha|nama pesantren|nama ponpes|pondok pesantren|ponpes|pesantren',
      'nama pondok pesantren|nama lembaga|lembaga|nama masjid|masjid|masjid musholla|tempat mengajar|tempat tugas|unit kerja|kelompok',
      'kelompok tani|nama kelompok|nama kelompok tani|poktan|nama poktan|posyandu|nama posyandu|lokasi|pangkalan|nama madrasah|madrasah',
      'alamat tempat kerja|lokasi pekerjaan|kelompok nelayan|asal lembaga|tpq|nama tpq|lembaga tpq|tempat',
    ),
  },
  market: { label: 'Pasar', headings: phrases('pasar|nama pasar|lokasi pasar|asal pasar') },
  block: { label: 'Blok/los', headings: phrases('blok|los|blok los|blok pasar|nama blok|kode blok') },
  stall: {
    label: 'Nomor kios/lapak',
    headings: phrases(
      'kios|no kios|no los|stan|no stan|stand|no stand|lapak|no lapak|bedak|no bedak|petak|no petak|blok kios|blok no kios|blok no',
      'kios los|no kios los|kios lapak|no blok|toko|no toko|blok no lapak|blok no bedak|kios bedak',
    ),
  },
  goods: {
    label: 'Barang dagangan',
    headings: phrases('dagangan|jenis dagangan|barang dagangan|komoditas|komoditi|jenis barang|jualan'),
  },
  income: {
    label: 'Penghasilan sebulan',
    headings: phrases(
      'penghasilan|pendapatan|gaji|upah|penghasilan bulan|pendapatan bulan|upah bulan|penghasilan perbulan|penghasilan per bulan|pendapatan per bulan|pendapatan perbulan|omzet|gaji upah',
    ),
  },
  decile: {
    label: 'Desil',
    headings: phrases('desil|desil dtsen|desil nasional|desil kesejahteraan|peringkat kesejahteraan|decile|desil dtks'),
  },
  extremePoor: {
    label: 'Miskin ekstrem',
    headings: phrases(
      'miskin ekstrem|miskin ekstrim|kemiskinan ekstrem|p3ke|status kemiskinan ekstrem|status miskin ekstrem|penerima p3ke',
    ),
  },
  dependants: {
    label: 'Jumlah tanggungan',
    headings: phrases('tanggungan|jumlah tanggungan|jumlah tanggungan keluarga|tanggungan keluarga|banyak tanggungan'),
  },
  breadwinner: {
    label: 'Tulang punggung keluarga',
    headings: phrases(
      'tulang punggung|tulang punggung keluarga|pencari nafkah|pencari nafkah utama|pencari nafkah tunggal|penopang keluarga',
    ),
  },
  disability: {
    label: 'Disabilitas',
    headings: phrases(
      'disabilitas|penyandang disabilitas|difabel|cacat|ragam disabilitas|jenis disabilitas|kondisi disabilitas|kebutuhan khusus',
    ),
  },
  segment: {
    label: 'Segmen kepesertaan',
    headings: phrases(
      'segmen|segmen peserta|segmen kepesertaan|jenis kepesertaan|kepesertaan|jenis peserta|kelompok peserta',
    ),
  },
  participantNo: {
    label: 'Nomor peserta BPJS TK',
    headings: phrases(
      'kpj|no kpj|no peserta|no kartu peserta|no kepesertaan|no bpjs ketenagakerjaan|no bpjs tk|no bpjstk|no peserta bpjs ketenagakerjaan|no kartu bpjs|no kpj peserta|no peserta kpj|no kartu',
    ),
  },
  activeUntil: {
    label: 'Aktif sampai',
    headings: phrases(
      'aktif sampai|aktif sd|masa aktif|masa aktif sampai|berlaku sampai|berlaku sd|masa berlaku|tanggal berakhir|tanggal akhir|perlindungan sampai|masa perlindungan|akhir perlindungan|tanggal kadaluarsa|aktif hingga|masa perlindungan sampai|tanggal akhir perlindungan|aktif s d|masa aktif s d|berlaku s d',
    ),
  },
  status: {
    label: 'Status',
    headings: phrases(
      'status|status kepesertaan|status aktif|status peserta|aktif|hasil|hasil validasi|hasil verifikasi|status validasi|status verifikasi|hasil verval|status kerja|hasil pengecekan|status bekerja|kondisi|hasil pendaftaran|status pendaftaran|keterangan kerja|bekerja',
    ),
  },
  answerReason: {
    label: 'Alasan penolakan',
    headings: phrases(
      'alasan|alasan penolakan|alasan ditolak|sebab penolakan|keterangan penolakan|alasan gagal|keterangan gagal|keterangan tolak',
    ),
  },
  attestedOn: {
    label: 'Tanggal verifikasi',
    headings: phrases(
      'tanggal verifikasi|tanggal verval|tanggal kunjungan|tanggal pemeriksaan|diverifikasi tanggal|tanggal pengesahan',
    ),
  },
  diedOn: {
    label: 'Tanggal meninggal',
    headings: phrases(
      'tanggal meninggal|tanggal wafat|tanggal kematian|tanggal mati|meninggal|wafat|tanggal meninggal dunia|hari tanggal meninggal|meninggal tanggal|meninggal dunia|tanggal kejadian',
    ),
  },
  employer: {
    label: 'Pemberi kerja',
    headings: phrases(
      'instansi|nama instansi|perusahaan|nama perusahaan|pemberi kerja|nama pemberi kerja|opd|skpd|nama opd|unit organisasi|badan usaha|npp|nama badan usaha|satuan kerja|kantor',
    ),
  },
  employeeKind: {
    label: 'Jenis pegawai',
    headings: phrases(
      'status kepegawaian|jenis pegawai|status pegawai|jenis kepegawaian|kedudukan pegawai|asn tni polri',
    ),
  },
  staffNo: { label: 'NIP/NRP', headings: phrases('nip|nrp|no induk pegawai|nip nrp|nip baru') },
  payMonth: {
    label: 'Bulan iuran',
    headings: phrases(
      'bulan iuran|bulan|untuk bulan|periode|periode iuran|periode bayar|bulan tagihan|bulan kepesertaan|bulan perlindungan|masa iuran',
    ),
  },
  payMonths: { label: 'Jumlah bulan', headings: phrases('jumlah bulan|lama bulan|banyak bulan|jumlah bulan iuran') },
  amount: {
    label: 'Jumlah iuran',
    headings: phrases(
      'iuran|jumlah iuran|total iuran|nominal iuran|nominal|jumlah bayar|jumlah dibayar|jumlah pembayaran|nilai pembayaran|iuran dibayar|besar iuran|iuran per bulan',
    ),
  },
  reference: {
    label: 'Nomor bukti bayar',
    headings: phrases(
      'no bukti|no bukti bayar|bukti bayar|no referensi|referensi|kode bayar|kode billing|id billing|kode iuran|no transaksi|no sp2d|sp2d|no pembayaran',
    ),
  },
  paidOn: {
    label: 'Tanggal bayar',
    headings: phrases(
      'tanggal bayar|tanggal pembayaran|tanggal transaksi|tanggal sp2d|tanggal dibayar|dibayar tanggal',
    ),
  },
  payer: {
    label: 'Pembayar iuran',
    headings: phrases(
      'pembayar|pembayar iuran|penanggung iuran|sumber iuran|dibayar oleh|wadah|nama wadah|sumber pembayaran',
    ),
  },
  account: {
    label: 'Nomor rekening',
    headings: phrases('rekening|no rekening|norek|no rekening bank|no rek|rek|rekening bank'),
  },
  bank: { label: 'Bank', headings: phrases('bank|nama bank') },
  note: {
    label: 'Keterangan',
    headings: phrases('keterangan|keterangan lain|keterangan tambahan|ket|uraian|keterangan lainnya'),
  },
  ignore: {
    label: 'Tidak dipakai',
    headings: phrases(
      'no|no urut|nomer urut|urut|catatan|umur|usia|umur tahun|usia tahun|agama|pendidikan|pendidikan terakhir|status perkawinan|status kawin',
      'status nikah|golongan darah|kewarganegaraan|tanda tangan|ttd|paraf|email|e mail|foto|hubungan keluarga|shdk|status dalam keluarga',
      'hubungan dalam keluarga|provinsi|kabupaten|kabupaten kota|kode pos|tanggal daftar|tanggal input|program|jam kerja',
      'status hubungan keluarga|jumlah anak|no sk|npwp|timestamp|cap waktu|jumlah anggota keluarga|pangkat|golongan|pangkat golongan|luas lahan',
      'tanggal penetapan|nama kepala keluarga|kepala keluarga|suku|hobi|ukuran|luas',
    ),
  },
} as const satisfies Record<string, Column>

export type Field = keyof typeof columns

export const fields = Object.keys(columns) as Field[]

export const isField = (text: unknown): text is Field => typeof text === 'string' && Object.hasOwn(columns, text)
