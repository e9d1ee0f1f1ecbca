import react from '@vitejs/plugin-react'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const doors = fileURLToPath(new URL('src/web/doors', import.meta.url))

/** Writes `.br` and `.gz` beside every text file, for slow lines: the server hands them out as they are. */
const packed: Plugin = {
  name: 'packed',
  async writeBundle({ dir = '' }) {
    for (const name of await readdir(dir, { recursive: true })) {
      if (!/\.(js|css|svg|html)$/.test(name)) continue
      const plain = await readFile(join(dir, name))
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
      await writeFile(join(dir, `${name}.br`), await promisify(brotliCompress)(plain, { params }))
      await writeFile(join(dir, `${name}.gz`), await promisify(gzip)(plain))
    }
  },
}

/** One entry a door: the officer's now; the field's and the public's come beside it as further HTML files. */
export default defineConfig({
  root: doors,
  plugins: [react(), packed],
  build: {
    outDir: process.env.BAHU_WEB_OUT ?? fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    // The content policy allows pictures from files only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: { officer: `${doors}/officer.html` } },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 3000}` } },
})
