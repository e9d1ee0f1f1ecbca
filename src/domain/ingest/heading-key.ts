const written: Record<string, string> = {
  nm: 'nama', nma: 'nama', tgl: 'tanggal', tggl: 'tanggal', tg: 'tanggal', tgal: 'tanggal', tangal: 'tanggal', tmp: 'tempat', tmpt: 'tempat',
  tpt: 'tempat', tmpat: 'tempat', nomor: 'no', nomer: 'no', nmr: 'no', num: 'no', nr: 'no', lhr: 'lahir', lhir: 'lahir', jns: 'jenis', jml: 'jumlah',
  jlh: 'jumlah', ds: 'desa', kec: 'kecamatan', kab: 'kabupaten', almt: 'alamat', kelurhn: 'kelurahan', hp: 'telepon', wa: 'telepon',
  whatsapp: 'telepon', telp: 'telepon', tlp: 'telepon', tlpn: 'telepon', telpon: 'telepon', tilpun: 'telepon', handphone: 'telepon', hape: 'telepon',
  pek: 'pekerjaan', pkrjaan: 'pekerjaan', pekrjaan: 'pekerjaan', thn: 'tahun', th: 'tahun', bln: 'bulan', kelm: 'kelamin', klmin: 'kelamin',
  psr: 'pasar', pend: 'pendidikan', dsn: 'dusun', dn: 'dan', keluraha: 'kelurahan', lkp: 'lengkap', lgkp: 'lengkap', bpjstk: 'bpjs tk',
} // prettier-ignore

const isLetterOrDigit = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || code > 191

/**
 * A heading as a key that ignores how it was typed: lower case, no punctuation, letters written apart joined
 * (`N I K` → `nik`, `L/P` → `lp`), common abbreviations written out (`Nm. Lkp` → `nama lengkap`).
 */
export function headingKey(text: string): string {
  const words: string[] = []
  let word = ''
  let letters = ''
  const lower = text.toLowerCase()
  const close = () => {
    if (word.length === 1 && word > '9') letters += word
    else if (word !== '') {
      join()
      words.push(written[word] ?? word)
    }
    word = ''
  }
  const join = () => {
    if (letters !== '') words.push(letters)
    letters = ''
  }
  for (let at = 0; at < lower.length; at++) {
    if (isLetterOrDigit(lower.charCodeAt(at))) word += lower[at]
    else close()
  }
  close()
  join()
  return genderOf(words.join(' '))
}

/** `kel` is *kelamin* after *jenis* and *kelurahan* beside *desa*. */
function genderOf(key: string): string {
  if (!/\bkel\b/.test(key)) return key
  return /jenis kel\b/.test(key) ? key.replace(/\bkel\b/, 'kelamin') : key.replace(/\bkel\b/, 'kelurahan')
}
