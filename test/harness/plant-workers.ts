import { deriveKeyring } from '../../src/store/keys/keyring.ts'
import { seal } from '../../src/store/keys/seal.ts'
import type { Fresh } from './fresh-database.ts'
import { testKey } from './test-key.ts'

/**
 * Puts workers into the register past every door, by arithmetic on their number: every kind of work, kecamatan 01 and
 * 27, and each reason of the gate often enough to be met. For tests of rooms downstream of the registry.
 */
export async function plantWorkers(at: Fresh, count: number): Promise<void> {
  const disabled = seal(deriveKeyring(testKey).seal, 'person-health', JSON.stringify({ disability: 'daksa' }))
  await at.owner(
    `insert into registry.worker (regency, id, name, birth, sex, desa, kind_of_work, nik_hash, doubtful, attested, attested_on,
       died_listed, insured, insured_until, employee, decile, extreme_poor, breadwinner, dependants, health)
     select '35.09', n, 'Warga ' || n,
       case when n % 53 = 0 then null when n % 19 = 0 then date '1958-01-01' + n % 1000 else date '1964-01-01' + n * 11 % 15500 end,
       case when n % 2 = 0 then 'P' else 'L' end,
       case when n % 47 = 0 then null when n % 3 = 0 then '35.09.27.2001' else '35.09.01.2001' end,
       (array['pedagang_pasar', 'buruh_panggul', 'guru_ponpes', 'kader_pkk', 'petani', 'nelayan', 'ojek', 'lainnya'])[1 + n % 8],
       case when n % 29 = 0 then null else decode(lpad(to_hex(n), 32, '0'), 'hex') end,
       n % 31 = 0,
       case when n % 11 = 0 then null when n % 17 = 0 then 'does_not_work' when n % 37 = 0 then 'moved' else 'works' end,
       case when n % 11 = 0 then null else date '2026-10-01' end,
       case when n % 41 = 0 then date '2026-10-15' end,
       case when n % 23 = 0 then 'BPU' end, case when n % 46 = 0 then date '2026-01-01' end,
       case when n % 43 = 0 then 'asn' end,
       nullif(n % 11, 0), n % 13 = 0, n % 4 = 0, n % 6,
       case when n % 14 = 0 then $2::bytea end
     from generate_series(1, $1) n`,
    [count, disabled],
  )
}
