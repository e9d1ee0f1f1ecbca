/** Words of the columns *Segmen*, *Status*, *Jenis pegawai* as codes. Unknown words give undefined, never a guess. */

export type Segment = 'PU' | 'BPU' | 'JAKON' | 'PMI'
export type EmployeeKind = 'asn' | 'tni' | 'polri' | 'wage'
export type Attested = 'works' | 'does_not_work' | 'moved' | 'dead' | 'unknown'
export type Answer = 'accepted' | 'refused'

const key = (text: string): string => ` ${text.toLowerCase().replace(/[^a-z]+/g, ' ').trim()} ` // prettier-ignore

const firstFitting = <T>(rules: readonly (readonly [RegExp, T])[], text: string): T | undefined => {
  const words = key(text)
  return rules.find(([pattern]) => pattern.test(words))?.[1]
}

const segments = [
  [/ bpu | bukan penerima upah | mandiri | informal /, 'BPU'],
  [/ jakon | jasa konstruksi /, 'JAKON'],
  [/ pmi | pekerja migran | migran /, 'PMI'],
  [/ pu | ppu | penerima upah | formal /, 'PU'],
] as const

const employeeKinds = [
  [/ tni | angkatan darat | angkatan laut | angkatan udara /, 'tni'],
  [/ polri | polisi /, 'polri'],
  [/ pns | asn | pppk | p k | cpns | pegawai negeri | aparatur sipil /, 'asn'],
  [
    / pu | karyawan | pegawai | penerima upah | swasta | buruh pabrik | kontrak | tetap | honorer | wage | bumn | bumd | pkwt /,
    'wage',
  ],
] as const

const attestations = [
  [/ meninggal | wafat | alm | almarhum | almarhumah | mati /, 'dead'],
  [/ pindah | pindah domisili | keluar desa | boyong /, 'moved'],
  [/ tidak dikenal | tidak ditemukan | tidak diketahui | bukan warga | tidak ada | unknown /, 'unknown'],
  [
    / tidak bekerja | tidak kerja | belum bekerja | berhenti | sakit | tidak aktif | sudah tidak bekerja | menganggur | does not work | lumpuh | stroke /,
    'does_not_work',
  ],
  [/ bekerja | kerja | aktif | works | masih bekerja | ya | layak | valid | sesuai /, 'works'],
] as const

const answers = [
  [
    / tidak valid | invalid | ditolak | tolak | gagal | tidak diterima | reject | rejected | refused | tidak berhasil | tidak lolos | tidak sesuai | batal | sudah terdaftar /,
    'refused',
  ],
  [
    / diterima | terima | berhasil | valid | terdaftar | sukses | accepted | aktif | lolos | ok | sesuai | ya /,
    'accepted',
  ],
] as const

export const readSegment = (text: string): Segment | undefined => firstFitting<Segment>(segments, text)
export const readEmployeeKind = (text: string): EmployeeKind | undefined =>
  firstFitting<EmployeeKind>(employeeKinds, text)
export const readAttested = (text: string): Attested | undefined => firstFitting<Attested>(attestations, text)
export const readAnswer = (text: string): Answer | undefined => firstFitting<Answer>(answers, text)

/** Illness is health data: it is sealed, while the answer says only that the person does not work. */
export const saysIll = (text: string): boolean => / sakit | lumpuh | stroke /.test(key(text))

/** Whether a membership is active: `Non aktif`, `Tidak aktif`, `Berhenti` are not. */
export function readActive(text: string): boolean | undefined {
  const words = key(text)
  if (
    / non aktif | nonaktif | tidak aktif | inaktif | berhenti | keluar | tidak | n | inactive | menunggak | nonaktif /.test(
      words,
    )
  )
    return false
  return / aktif | ya | y | active /.test(words) ? true : undefined
}
