import { expect, it } from 'vitest';
import { refusedVersions } from '../../../local/dependencies/versions.ts';

it('refuses a version that may become another', () => {
  expect(refusedVersions({ hono: '^4.13.19', zod: '4.6.7' })).toEqual([
    'hono ^4.13.19: not an exact version',
  ]);
});

it('refuses parts of two releases of Temporal, or of Prisma', () => {
  const temporal = { '@temporalio/client': '1.24.0', '@temporalio/worker': '1.25.0' };
  expect(refusedVersions(temporal)).toEqual([
    'not of one release: @temporalio/client 1.24.0, @temporalio/worker 1.25.0',
  ]);
  const prisma = { prisma: '7.10.0', '@prisma/client': '7.9.0' };
  expect(refusedVersions(prisma)).toHaveLength(1);
});

it('knows the build of Prisma that has a commit behind it', () => {
  const engine = { '@prisma/schema-engine-wasm': '7.10.0-7.561d7b42', prisma: '7.10.0' };
  expect(refusedVersions(engine)).toEqual([]);
});
