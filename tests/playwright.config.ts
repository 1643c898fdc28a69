import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.e2e.ts', 'security/**/*.e2e.ts'],
  outputDir: '../out/test-results/playwright',
  // Two cores: one application at a time leaves room for its processes.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  forbidOnly: true,
  reporter: [['list'], ['json']],
});
