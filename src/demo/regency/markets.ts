/** A market by its name, the kecamatan whose people trade there, and its size among its sisters. */
export type Market = { name: string; kecamatan: string; size: number }

/**
 * Seventeen names are reported (field notes of the press); the others are named after their kecamatan so that
 * there are about thirty-one, as the office says.
 */
export const markets: readonly Market[] = [
  { name: 'Pasar Tanjung', kecamatan: 'Kaliwates', size: 12 },
  { name: 'Pasar Tegalbesar', kecamatan: 'Kaliwates', size: 4 },
  { name: 'Pasar Bungur', kecamatan: 'Patrang', size: 3 },
  { name: 'Pasar Tegalboto', kecamatan: 'Sumbersari', size: 3 },
  { name: 'Pasar Petung', kecamatan: 'Bangsalsari', size: 3 },
  { name: 'Pasar Menampu', kecamatan: 'Gumukmas', size: 3 },
  { name: 'Pasar Umbulsari', kecamatan: 'Umbulsari', size: 3 },
  { name: 'Pasar Kalisat', kecamatan: 'Kalisat', size: 4 },
  { name: 'Pasar Mangli', kecamatan: 'Kaliwates', size: 4 },
  { name: 'Pasar Gebang', kecamatan: 'Patrang', size: 2 },
  { name: 'Pasar Kreongan', kecamatan: 'Patrang', size: 3 },
  { name: 'Pasar Kepatihan', kecamatan: 'Kaliwates', size: 3 },
  { name: 'Pasar Sabtuan', kecamatan: 'Kaliwates', size: 2 },
  { name: 'Pasar Sukorejo', kecamatan: 'Sumbersari', size: 2 },
  { name: 'Pasar Patrang', kecamatan: 'Patrang', size: 3 },
  { name: 'Pasar Sukosari', kecamatan: 'Sukowono', size: 3 },
  { name: 'Pasar Johar', kecamatan: 'Kaliwates', size: 2 },
  { name: 'Pasar Ambulu', kecamatan: 'Ambulu', size: 5 },
  { name: 'Pasar Balung', kecamatan: 'Balung', size: 4 },
  { name: 'Pasar Rambipuji', kecamatan: 'Rambipuji', size: 4 },
  { name: 'Pasar Tanggul', kecamatan: 'Tanggul', size: 4 },
  { name: 'Pasar Kencong', kecamatan: 'Kencong', size: 3 },
  { name: 'Pasar Puger', kecamatan: 'Puger', size: 4 },
  { name: 'Pasar Wuluhan', kecamatan: 'Wuluhan', size: 3 },
  { name: 'Pasar Jenggawah', kecamatan: 'Jenggawah', size: 3 },
  { name: 'Pasar Mayang', kecamatan: 'Mayang', size: 3 },
  { name: 'Pasar Sempolan', kecamatan: 'Silo', size: 3 },
  { name: 'Pasar Mumbulsari', kecamatan: 'Mumbulsari', size: 2 },
  { name: 'Pasar Ledokombo', kecamatan: 'Ledokombo', size: 2 },
  { name: 'Pasar Sumberbaru', kecamatan: 'Sumberbaru', size: 3 },
  { name: 'Pasar Semboro', kecamatan: 'Semboro', size: 2 },
]

const without: Record<string, string> = {
  Jombang: 'Kencong',
  Panti: 'Rambipuji',
  Sukorambi: 'Patrang',
  Ajung: 'Jenggawah',
  Tempurejo: 'Jenggawah',
  Arjasa: 'Kalisat',
  Pakusari: 'Kalisat',
  Jelbuk: 'Patrang',
  Sumberjambe: 'Sukowono',
}

/** The markets where the people of a kecamatan trade: its own, or the nearest neighbour's. */
export const marketsFor = (kecamatan: string): Market[] =>
  markets.filter((market) => market.kecamatan === (without[kecamatan] ?? kecamatan))
