import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/{unit,data,property,golden,security,faults}/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/verifier-page.ts',
    pool: 'forks',
    maxWorkers: 2,
    // One import of the core for all files of a worker, not one each: a third of the time.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
