/**
 * Words of a column *Pekerjaan* or a title → code of the kind of work. The registry owns the codes; a test checks that
 * every code here is one of them. The first line that fits wins, so the particular stand before the general.
 */
export const workWords: readonly (readonly [code: string, words: string])[] = [
  ['buruh_tani_tembakau', 'buruh tani tembakau|tani tembakau|petani tembakau|tembakau|buruh tembakau|gudang tembakau|buruh gudang tembakau'],
  ['buruh_panggul', 'buruh panggul|kuli panggul|panggul|kuli angkut|buruh angkut|porter|manol|kuli pasar|buruh gendong|tukang panggul|kuli'],
  ['pedagang_keliling', 'pedagang keliling|penjual keliling|keliling|asongan|pedagang asongan|mlijo|mlijoan|penjaja keliling|bakul keliling|sayur keliling|pkl keliling'],
  ['pelapak', 'pelapak|lapak|pedagang lapak|pelataran|pedagang pelataran|pkl|pedagang kaki lima|kaki lima|lesehan|pedagang lesehan|emperan|pemilik lapak'],
  ['petugas_kebersihan', 'petugas kebersihan|kebersihan|tukang sapu|penyapu|pasukan kuning|petugas sampah|tukang sampah|cleaning service|pengangkut sampah|pemulung'],
  ['jukir', 'juru parkir|jukir|tukang parkir|parkir|petugas parkir'],
  ['ojek', 'ojek|tukang ojek|ojol|ojek online|driver ojol|ojek pangkalan|pengemudi ojek|driver online|gojek|ojek daring'],
  ['kader_posyandu', 'kader posyandu|posyandu|kader kesehatan|kader balita|kader posyandu lansia'],
  ['kader_pkk', 'kader pkk|pkk|dasawisma|kader dasawisma|anggota pkk|kader kb|pengurus pkk|tim penggerak pkk'],
  ['guru_ponpes', 'guru ponpes|guru pesantren|ustadz pesantren|guru pondok|pengajar pondok|guru madin|guru madrasah diniyah|pengajar pesantren|pendidik ponpes|tenaga pendidik ponpes|guru diniyah|ustadz ponpes|ustadzah ponpes|pengajar ponpes|asatidz|tenaga pendidik pesantren|guru pondok pesantren|pengasuh ponpes|tenaga pendidik pondok pesantren|ustadz pondok|ustadz|ustadzah|ustad|ustadz ustadzah'],
  ['pekerja_keagamaan', 'guru ngaji|ngaji|guru mengaji|marbot|merbot|takmir|imam masjid|imam musholla|modin|mudin|pemandi jenazah|penjaga makam|juru kunci|guru tpq|guru tpa|tpq|muadzin|pekerja keagamaan|tenaga keagamaan|keagamaan|pendeta|pengurus masjid|khatib|koster|pemangku|penyuluh agama|pemandi mayat|imam|guru sekolah minggu|pengurus gereja|pemuka agama|rohaniwan'],
  ['rt_rw', 'ketua rt|ketua rw|rt rw|rt|rw|pengurus rt|pengurus rw|ketua rt rw'],
  ['perangkat_desa', 'perangkat desa|kasun|kepala dusun|kaur|kasi|sekdes|sekretaris desa|bpd|anggota bpd|perangkat|kamituwo|kebayan|jogoboyo|staf desa|aparat desa|linmas'],
  ['nelayan', 'nelayan|buruh nelayan|abk|anak buah kapal|pencari ikan|nelayan kecil|juragan perahu|penangkap ikan'],
  ['buruh_tani', 'buruh tani|buruh sawah|buruh perkebunan|buruh kebun|buruh harian tani|pekerja tani|buruh tandur|buruh tani perkebunan|buruh tani padi|buruh tani musiman'],
  ['petani', 'petani|tani|petani pekebun|pekebun|petani padi|petani kopi|penggarap|petani penggarap|peternak|petani pekebun'],
  ['pedagang_pasar', 'pedagang pasar|pedagang|dagang|penjual|bakul|pedagang kios|pedagang los|jualan|berdagang|wiraswasta pasar|bakulan|pedagang tetap|pemilik kios|pembantu kios|penjaga kios|pemilik|pembantu|pedagang sayur|pedagang ikan|pedagang daging|mracang|mracangan|pedagang eceran|pedagang bedak|pedagang kecil|penjaga toko pasar|pemilik bedak'],
  ['pekerja_rentan_desa', 'pekerja rentan|pekerja rentan desa|rentan desa|rentan|pekerja informal desa'],
  ['lainnya', 'lainnya|lain lain|dll|buruh harian lepas|buruh bangunan|tukang bangunan|tukang kayu|tukang batu|tukang becak|sopir|supir|penjahit|tukang becak|asisten rumah tangga|pembantu rumah tangga|art|wiraswasta|karyawan|karyawan swasta|swasta|serabutan|buruh serabutan|tukang|kuli bangunan|buruh pabrik|ibu rumah tangga|mengurus rumah tangga|buruh|buruh lepas|tukang pijat|penjaga malam|satpam'],
] // prettier-ignore
