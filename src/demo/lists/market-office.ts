import type { KindOfWork } from '../../domain/registry/kind-of-work.ts'
import type { Kecamatan } from '../regency/areas.ts'
import { markets, marketsFor, type Market } from '../regency/markets.ts'
import type { ColumnKind } from '../sheets/headings.ts'
import type { Listing } from '../sheets/listing.ts'
import { drawStyle } from '../sheets/sheet-style.ts'
import { drawFrame } from './frame.ts'
import { openListFile } from './list-file.ts'
import type { Desk, Office } from './office.ts'
import { slug } from './village-office.ts'

const trader: ColumnKind[] = [
  'no', 'block', 'stall', 'name', 'nik', 'birth-place', 'birth', 'sex', 'address', 'desa', 'kecamatan', 'goods', 'work', 'phone',
] // prettier-ignore
const porter: ColumnKind[] = ['no', 'name', 'nik', 'birth', 'sex', 'desa', 'kecamatan', 'work', 'phone', 'note']

const sheets: readonly { work: KindOfWork; name: string; columns: ColumnKind[] }[] = [
  { work: 'pedagang_pasar', name: 'Pedagang', columns: trader },
  { work: 'pelapak', name: 'Pelapak', columns: trader },
  { work: 'buruh_panggul', name: 'Buruh Panggul', columns: porter },
]
const goods = [
  'Sayur',
  'Ikan',
  'Sembako',
  'Pakaian',
  'Daging',
  'Bumbu',
  'Buah',
  'Kelontong',
  'Jajan pasar',
  'Ayam potong',
]

/** The market offices: one workbook a market, with traders, stall-holders and porters apart. A stall is not a person. */
export function marketOffice(desk: Desk): Office {
  const held = new Map<string, Listing[]>()
  const chance = desk.chance('market')
  return {
    list: (listing) => {
      const market = chance.weigh(marketsFor(listing.person.kecamatan).map((one) => [one, one.size] as const))
      const own = {
        block: chance.pick(['A', 'B', 'C', 'D', 'Los 1', 'Los 2']),
        stall: String(chance.between(1, 240)),
        goods: chance.pick(goods),
      }
      const listings = held.get(market.name)
      if (listings) listings.push({ ...listing, own })
      else held.set(market.name, [{ ...listing, own }])
    },
    endKecamatan: (kecamatan) => {
      for (const market of markets.filter((one) => lastOf(desk, one) === kecamatan.name)) {
        write(desk, market, held.get(market.name) ?? [])
        held.delete(market.name)
      }
    },
    close: () => undefined,
  }
}

/** The last kecamatan, in order of code, whose people trade at the market. */
const lastOf = (desk: Desk, market: Market): string | undefined =>
  desk.areas.findLast((kecamatan: Kecamatan) => marketsFor(kecamatan.name).includes(market))?.name

function write(desk: Desk, market: Market, listings: Listing[]): void {
  if (listings.length === 0) return
  const chance = desk.chance('market', market.name)
  const order = {
    path: `pasar/${slug(market.name)}.xlsx`,
    sender: `UPT ${market.name}`,
    kind: 'workers',
    repeats: 0.02,
  } as const
  const file = openListFile(desk.folder, order, chance, desk.truth)
  for (const { work, name, columns } of sheets) {
    const members = listings.filter((listing) => listing.work === work)
    if (members.length === 0) continue
    const frame = drawFrame(chance, { title: `Data ${name}`, office: market.name, signer: `Kepala ${market.name}` })
    file.section(name, drawStyle(chance, { columns }), frame, members)
  }
  file.close()
}
