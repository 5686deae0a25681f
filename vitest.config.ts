import { defineConfig } from 'vitest/config';

/** These share one Temporal server, one database and one bundle; the others start what they need. */
const onTheEngine = ['test/engine/**/*.test.ts', 'test/e2e/**/*.test.ts'];

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'rooms', include: ['test/**/*.test.{ts,tsx}'], exclude: onTheEngine },
      },
      {
        extends: true,
        test: { name: 'engine', include: onTheEngine, globalSetup: 'test/global-setup.ts' },
      },
    ],
  },
});
