import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.LAUNDRYPRO_API ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    port: 5173,
    // The server compares Origin with its own host, so the proxy keeps the browser's.
    proxy: { '/api': { target: server }, '/healthz': { target: server }, '/readyz': { target: server } },
  },
  build: {
    outDir: 'dist',
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // Lightning CSS rewrites light-dark() for older targets and loses the colours on the way.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The page's CSP allows no data: fonts, and an inlined asset is one.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
});
