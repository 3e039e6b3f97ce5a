import { defineConfig } from 'vitest/config';

// Against the real server: the binary that is built, its own PostgreSQL, the pages in dist, a real Chromium.
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['e2e/flows/**/*.e2e.ts'],
    environment: 'node',
    globalSetup: ['e2e/harness/server.ts'],
    reporters: ['default', './tools/closing-line-reporter.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
