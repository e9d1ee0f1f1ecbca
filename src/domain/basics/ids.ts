/** Codes of Kemendagri as digits with dots: regency `35.09`, kecamatan `35.09.01`, desa `35.09.01.2001`. */
export type RegencyCode = string & { readonly unit: 'regency' }
export type KecamatanCode = string & { readonly unit: 'kecamatan' }
export type DesaCode = string & { readonly unit: 'desa' }

export const isRegencyCode = (text: string): text is RegencyCode => /^\d{2}\.\d{2}$/.test(text)
export const isKecamatanCode = (text: string): text is KecamatanCode => /^\d{2}\.\d{2}\.\d{2}$/.test(text)
export const isDesaCode = (text: string): text is DesaCode => /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(text)

export const kecamatanOf = (desa: string): KecamatanCode => desa.slice(0, 8) as KecamatanCode
export const regencyOf = (code: string): RegencyCode => code.slice(0, 5) as RegencyCode
