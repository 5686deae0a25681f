/** For test/setup.test.ts: the setup of all tests, around tests with something wrong. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/planted/*.planted.ts'],
    setupFiles: 'test/setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    provide: JSON.parse(process.env['PLANTED'] ?? '{}'),
  },
});
