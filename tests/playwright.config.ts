import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.e2e.ts', 'security/**/*.e2e.ts'],
  outputDir: '../out/test-results/playwright',
  // Two cores: one application at a time leaves room for its processes.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 240_000,
  // The key derivation and a busy machine take their time; what is asked for is order, not speed.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
});
