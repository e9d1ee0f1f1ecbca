/**
 * What a kecamatan of the made-up Jember is like. Sizes are round numbers (thousands) in the order of size of the
 * real ones, made for shape and not to be quoted; `madurese` is the share of families with Madurese names.
 */
export type Shape = { size: number; madurese: number; tobacco: number; city: number; farm: number }

const shape = (size: number, madurese: number, tobacco: number, city: number, farm: number): Shape => ({
  size,
  madurese,
  tobacco,
  city,
  farm,
})

const shapes: Record<string, Shape> = {
  Jombang: shape(53, 0.2, 0.2, 0, 1.4),
  Kencong: shape(68, 0.15, 0.2, 0.2, 1.3),
  Sumberbaru: shape(106, 0.6, 0.3, 0, 1.4),
  Gumukmas: shape(83, 0.15, 0.3, 0.1, 1.4),
  Umbulsari: shape(74, 0.15, 0.3, 0, 1.4),
  Tanggul: shape(90, 0.5, 0.3, 0.2, 1.1),
  Semboro: shape(47, 0.15, 0.3, 0, 1.3),
  Puger: shape(121, 0.3, 0.5, 0.2, 1.1),
  Bangsalsari: shape(123, 0.6, 0.4, 0.1, 1.3),
  Balung: shape(82, 0.2, 0.5, 0.2, 1.2),
  Wuluhan: shape(124, 0.1, 1.2, 0.1, 1.3),
  Ambulu: shape(112, 0.1, 1.3, 0.2, 1.2),
  Rambipuji: shape(85, 0.6, 0.5, 0.3, 1.1),
  Panti: shape(64, 0.7, 0.5, 0, 1.2),
  Sukorambi: shape(41, 0.7, 0.8, 0.3, 1),
  Jenggawah: shape(86, 0.5, 1.2, 0.1, 1.1),
  Ajung: shape(80, 0.6, 1.2, 0.4, 0.9),
  Tempurejo: shape(75, 0.4, 1, 0, 1.2),
  Kaliwates: shape(115, 0.4, 0, 3, 0.1),
  Patrang: shape(98, 0.5, 0.2, 2, 0.3),
  Sumbersari: shape(131, 0.4, 0.1, 2.6, 0.2),
  Arjasa: shape(41, 0.9, 2.4, 0.2, 0.9),
  Mumbulsari: shape(67, 0.8, 1.6, 0, 1),
  Pakusari: shape(45, 0.9, 2.8, 0.2, 0.8),
  Jelbuk: shape(34, 0.95, 2.8, 0, 0.9),
  Mayang: shape(50, 0.9, 2.4, 0.1, 0.9),
  Kalisat: shape(80, 0.9, 3.2, 0.3, 0.8),
  Ledokombo: shape(67, 0.95, 3, 0, 0.9),
  Sukowono: shape(63, 0.95, 3.2, 0.1, 0.8),
  Silo: shape(110, 0.8, 1.8, 0, 1.3),
  Sumberjambe: shape(64, 0.95, 2.4, 0, 1),
}

export const shapeOf = (kecamatan: string): Shape => shapes[kecamatan] ?? shape(70, 0.5, 0.5, 0.2, 1)

const coast: Record<string, number> = {
  'Puger/Pugerkulon': 8,
  'Puger/Pugerwetan': 6,
  'Puger/Mojosari': 2,
  'Puger/Mojomulyo': 2,
  'Ambulu/Sumberejo': 4,
  'Gumukmas/Kepanjen': 2,
  'Gumukmas/Mayangan': 2,
  'Kencong/Paseban': 2,
  'Tempurejo/Andongrejo': 1,
  'Tempurejo/Curahnongko': 1,
}

/** How much of the fishing fleet lies in a desa; none away from the south coast. */
export const coastOf = (kecamatan: string, desa: string): number => coast[`${kecamatan}/${desa}`] ?? 0
