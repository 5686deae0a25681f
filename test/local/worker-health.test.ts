import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';

it('a worker shows that it works, and no longer once it has stopped or hangs (V65)', async () => {
  vi.stubEnv('TMPDIR', mkdtempSync(join(tmpdir(), 'aanjager-')));
  const { isHealthy, showHealth } = await import('../../worker/health.ts');
  expect(isHealthy(Date.now())).toBe(false);
  const health = showHealth(() => true);
  expect(isHealthy(Date.now())).toBe(true);
  expect(isHealthy(Date.now() + 61_000)).toBe(false);
  health.stop();
  expect(isHealthy(Date.now())).toBe(false);
  showHealth(() => false).stop();
  expect(isHealthy(Date.now())).toBe(false);
});
