/** A part of the regency an account works in. `place` is the id of a market, pesantren, mosque or group. */
export type Area =
  | { kind: 'regency' }
  | { kind: 'kecamatan'; code: string }
  | { kind: 'desa'; code: string }
  | { kind: 'place'; id: string }

/** Where a person is found: the desa of residence and the places of work. Either may be unknown. */
export type Whereabouts = { desa?: string | undefined; places?: readonly string[] | undefined }

/**
 * Whether an account that works in these areas reaches a person. No areas reach nobody. Someone whose desa is unknown
 * belongs to the whole regency only. The database decides by the same rule; this one tells pages and tests.
 */
export function reaches(areas: readonly Area[], { desa, places }: Whereabouts): boolean {
  return areas.some((area) => {
    switch (area.kind) {
      case 'regency':
        return true
      case 'kecamatan':
        // The dot keeps 35.09.1 from reaching into 35.09.11.
        return desa !== undefined && desa.startsWith(`${area.code}.`)
      case 'desa':
        return desa === area.code
      case 'place':
        return places !== undefined && places.includes(area.id)
    }
  })
}
