/** What test/setup.ts promises, tried on planted mistakes. */

import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          title: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()),
        }),
      ),
    }),
  ),
});

let files: z.infer<typeof report>['testResults'];

beforeAll(() => {
  const lent = ['databaseUrl', 'temporalAddress', 'bundlePath'] as const;
  const PLANTED = JSON.stringify(Object.fromEntries(lent.map((name) => [name, inject(name)])));
  const options = ['run', '--config', 'test/planted/vitest.config.ts', '--reporter=json'];
  const { stdout } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...options], {
    env: { ...process.env, PLANTED },
    encoding: 'utf8',
  });
  files = report.parse(JSON.parse(stdout.slice(stdout.indexOf('{"num')))).testResults;
});

function planted(name: string) {
  const file = files.find((one) => one.name.endsWith(`/${name}.planted.ts`));
  if (file === undefined) throw new Error(`${name} was not run`);
  return file;
}

describe('a test', () => {
  it.each([
    ['complains as it said', 'passed'],
    ['complains about something else, too', 'failed'],
    ['is silent although it said otherwise', 'failed'],
  ])('that %s, is %s', (title, status) => {
    const found = planted('console').assertionResults.find((one) => one.title === title);
    expect(found?.status).toBe(status);
  });
});

describe('a test file', () => {
  it('that sends queries over one connection side by side, fails', () => {
    expect(planted('deprecated').status).toBe('failed');
    expect(JSON.stringify(planted('deprecated'))).toContain('already executing a query');
  });

  it.each([
    ['pool', 'a database pool was left open'],
    ['worker', 'a thread was left open'],
    ['thread', 'a thread was left open'],
    ['process', 'a process was left open'],
  ])('that leaves something open, fails: %s', (name, why) => {
    expect(planted(name).status).toBe('failed');
    expect(planted(name).message).toContain(why);
  });

  it('that closes all it opened, passes', () => {
    expect(planted('tidy').status).toBe('passed');
  });
});
