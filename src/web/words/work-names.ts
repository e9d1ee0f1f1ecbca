import { kindCodes, kindName, type KindOfWork } from '../../domain/registry/kind-of-work.ts'
import { languageNow } from './language.ts'

/** Kinds of work as the office writes them. */
export const workNamesId = Object.fromEntries(kindCodes.map((code) => [code, kindName(code)])) as Record<
  KindOfWork,
  string
>

export const workNamesEn: Record<KindOfWork, string> = {
  pedagang_pasar: 'Market trader',
  pelapak: 'Stall-holder',
  buruh_panggul: 'Porter',
  pedagang_keliling: 'Hawker',
  petugas_kebersihan: 'Cleaner',
  jukir: 'Parking attendant',
  ojek: 'Motorcycle taxi driver',
  guru_ponpes: 'Pesantren teacher',
  pekerja_keagamaan: 'Religious worker',
  kader_pkk: 'PKK cadre',
  kader_posyandu: 'Posyandu cadre',
  buruh_tani_tembakau: 'Tobacco labourer',
  buruh_tani: 'Farm labourer',
  petani: 'Farmer',
  nelayan: 'Fisher',
  perangkat_desa: 'Village official',
  rt_rw: 'RT/RW head',
  pekerja_rentan_desa: 'Vulnerable village worker',
  lainnya: 'Other work',
}

/** The name of a kind of work in the language chosen. */
export const workName = (code: KindOfWork): string => (languageNow() === 'en' ? workNamesEn : workNamesId)[code]
