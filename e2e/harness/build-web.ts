import { build } from 'vite'

/** Builds the pages into a folder of one's own, so that nobody's build pulls the files from under another's server. */
export async function buildWeb(folder: string): Promise<void> {
  process.env.BAHU_WEB_OUT = folder
  await build({ logLevel: 'error', configFile: new URL('../../vite.config.ts', import.meta.url).pathname })
}
