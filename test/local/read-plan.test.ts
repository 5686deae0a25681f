import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { layouts } from '../plans/documents/corpus/layout.ts';
import { havenstad } from '../plans/documents/corpus/plans/havenstad.ts';
import { writeDocx } from '../plans/documents/corpus/write-docx.ts';

const run = promisify(execFile);

async function readPlan(...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [
    '--import',
    'tsx',
    'local/read-plan.ts',
    ...args,
  ]);
  return stdout;
}

async function wordFile(): Promise<string> {
  const [layout] = layouts;
  if (layout === undefined) throw new Error('no layout');
  const path = join(mkdtempSync(join(tmpdir(), 'read-plan-')), 'jaarplan.docx');
  writeFileSync(path, await writeDocx(havenstad, layout));
  return path;
}

const printed = z.object({
  year: z.number(),
  items: z.array(
    z.object({
      kind: z.string(),
      fields: z.record(
        z.string(),
        z.object({
          literal: z.string(),
          reading: z.string().nullable(),
          rule: z.string().nullable(),
          doubt: z.string().nullable(),
          place: z.object({ block: z.number() }).nullable(),
        }),
      ),
    }),
  ),
});

describe('npm run read-plan', () => {
  it('says in lines and in JSON what it understood, and by which rule', async () => {
    const path = await wordFile();
    const lines = await readPlan(path);
    expect(lines).toContain('Jaar van het plan: 2026');
    expect(lines).toContain('Wanneer voltooid?: 2e kwartaal = Q2 2026');
    const { items } = printed.parse(JSON.parse(await readPlan('--json', '--jaar', '2026', path)));
    const timings = items.flatMap(({ fields }) => fields['timing'] ?? []);
    expect(timings.find(({ literal }) => literal === 'Q2/Q3')).toMatchObject({
      reading: 'Q3 2026',
      rule: '“Q2/Q3” is gelezen als Q3 2026.',
      doubt: 'Er staan momenten waartussen te kiezen is.',
    });
  }, 60_000);

  it('refuses a plan file, and what is no document, in words', async () => {
    await expect(readPlan('plans/westerkwartier-2024.yaml')).rejects.toThrow(
      'Dit is een planbestand',
    );
    await expect(readPlan('docs/pictures/jaarbord.png')).rejects.toThrow();
    await expect(readPlan('nergens.docx')).rejects.toThrow(
      'nergens.docx: dit bestand bestaat niet.',
    );
  }, 60_000);
});
