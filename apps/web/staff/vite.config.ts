import { defineConfig } from 'vite'

/** Everything is served from the hospital's own address: no file is inlined, nothing is loaded from outside. */
export default defineConfig({
  base: '/',
  css: { transformer: 'lightningcss' },
  build: {
    outDir: '../../../dist/apps/web/staff',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Libraries mark their files for server rendering, which a browser bundle has no use for.
      onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
