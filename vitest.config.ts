import { configDefaults, defineConfig } from 'vitest/config';
import { isShort, longFiles } from './test/long-files.ts';

/** By what they need: nothing, a database of their own, or the engine with all its servers. */
const withDatabase = ['test/api/**/*.test.{ts,tsx}', 'test/prisma/**/*.test.ts'];
const onTheEngine = ['test/engine/**/*.test.ts', 'test/e2e/**/*.test.ts'];
const all = ['test/**/*.test.{ts,tsx}'];
const leftOut = [...configDefaults.exclude, ...(isShort ? longFiles : [])];

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    setupFiles: 'test/setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    // A file leaves nothing behind: loading everything anew for each took a third of all time.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: all,
          exclude: [...leftOut, ...withDatabase, ...onTheEngine],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: withDatabase,
          exclude: leftOut,
          globalSetup: 'test/database-setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'engine',
          include: onTheEngine,
          exclude: leftOut,
          globalSetup: 'test/global-setup.ts',
        },
      },
    ],
  },
});
