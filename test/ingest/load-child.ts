import { connect } from '../../src/store/database.ts'
import { findHome } from '../../src/store/home.ts'
import { deriveKeyring } from '../../src/store/keys/keyring.ts'
import { loadList } from '../../src/workflows/ingest/load-list.ts'
import { silent } from '../../src/workflows/work.ts'
import { testKey } from '../harness/test-key.ts'

/** Loads a list in a process of its own, to be killed: owner URL, home, account, list. */
const [ownerUrl = '', home = '', account = '', list = ''] = process.argv.slice(2)
const database = connect(ownerUrl, deriveKeyring(testKey), findHome({ BAHU_DATA: home }))
const loaded = await loadList(database, { regency: '35.09', account }, { list: Number(list) }, silent)
await database.close()
process.stdout.write(JSON.stringify(loaded.ok ? loaded.value : loaded.refusal))
