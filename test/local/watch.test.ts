import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchSource } from '../../local/watch.ts';

let root: string;
let stop: () => void;
const heard: string[] = [];
const write = (name: string) => {
  writeFileSync(join(root, name), String(performance.now()));
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watch-'));
  mkdirSync(join(root, 'api', 'site'), { recursive: true });
  write('api/app.ts');
  heard.length = 0;
  stop = watchSource(root, ['api'], (file) => heard.push(file));
});

afterEach(() => {
  stop();
  rmSync(root, { recursive: true });
});

test('hears of a file each time an editor puts a new one in its place', async () => {
  for (const times of [1, 2, 3]) {
    write('api/app.ts.tmp');
    renameSync(join(root, 'api/app.ts.tmp'), join(root, 'api/app.ts'));
    await vi.waitFor(() => {
      expect(heard).toEqual(Array.from({ length: times }, () => 'api/app.ts'));
    });
  }
});

test('hears of many changes at once as one', async () => {
  for (const name of ['app', 'site/deps', 'site/layout', 'app']) write(`api/${name}.ts`);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(heard).toHaveLength(1);
});

test('hears of what happens in a new folder', async () => {
  mkdirSync(join(root, 'api', 'people'));
  await vi.waitFor(() => {
    expect(heard).toEqual(['api/people']);
  });
  write('api/people/person.tsx');
  await vi.waitFor(() => {
    expect(heard.at(-1)).toBe('api/people/person.tsx');
  });
});
