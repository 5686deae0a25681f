import { defineConfig } from 'vitest/config';

/** By what they need: nothing, a database of their own, or the engine with all its servers. */
const withDatabase = ['test/api/**/*.test.{ts,tsx}', 'test/prisma/**/*.test.ts'];
const onTheEngine = ['test/engine/**/*.test.ts', 'test/e2e/**/*.test.ts'];
const all = ['test/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    setupFiles: 'test/setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: all, exclude: [...withDatabase, ...onTheEngine] },
      },
      {
        extends: true,
        test: { name: 'site', include: withDatabase, globalSetup: 'test/database-setup.ts' },
      },
      {
        extends: true,
        test: { name: 'engine', include: onTheEngine, globalSetup: 'test/global-setup.ts' },
      },
    ],
  },
});
