import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const doors = fileURLToPath(new URL('src/web/doors', import.meta.url))

/** One entry a door: the officer's now; the field's and the public's come beside it as further HTML files. */
export default defineConfig({
  root: doors,
  plugins: [react()],
  build: {
    outDir: process.env.BAHU_WEB_OUT ?? fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    // Data addresses are not in the content policy for pictures of ours: every picture is a file.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { officer: `${doors}/officer.html` } },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 3000}` } },
})
