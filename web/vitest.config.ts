import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    environment: 'happy-dom',
    environmentOptions: { happyDOM: { url: 'http://laundry.test/' } },
    setupFiles: ['src/testing/setup.ts'],
    reporters: ['default', './tools/closing-line-reporter.ts'],
    restoreMocks: true,
    maxWorkers: 2,
    css: false,
  },
});
