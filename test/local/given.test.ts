import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRealDate } from '../../domain/calendar.ts';
import { readScript } from '../../local/people.ts';
import { readRehearsal } from '../../local/rehearsal.ts';
import { examplePlan } from '../../local/rehearsal-options.ts';

const folder = mkdtempSync(join(tmpdir(), 'aanjager-gegeven-'));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const wanted = { plan: examplePlan, script: 'none', until: undefined };

describe('V43: what a rehearsal is given', () => {
  it.each(['2023-12-31', '2026-01-01', '2099-07-15'])(
    'has no last day outside the year of the plan and the next: %s',
    (until) => {
      expect(() => readRehearsal({ ...wanted, until })).toThrow(
        `--until ${until}: dit plan is van 2024; kies een dag van 2024-01-01 tot en met 2025-12-31.`,
      );
    },
  );

  it('has a plan and a script that are there, and are files', () => {
    const missing = 'dit bestand bestaat niet.';
    expect(() => readRehearsal({ ...wanted, plan: '/nergens' })).toThrow(
      `--plan /nergens: ${missing}`,
    );
    expect(() => readRehearsal({ ...wanted, plan: folder })).toThrow('dit is geen bestand');
    expect(() => readScript('/nergens')).toThrow(`--script /nergens: ${missing}`);
  });

  it('says where a plan or a script is broken, and how it should be', () => {
    const broken = file('kapot.yaml', 'acties: [');
    expect(() => readRehearsal({ ...wanted, plan: broken })).toThrow(/klopt niet:\n {2}regel 1/);
    expect(() => readScript(broken)).toThrow(
      /geen YAML die ik kan lezen, vanaf regel 1\. Kijk hoe/,
    );
    const strange = file(
      'vreemd.yaml',
      'stil: [{ actie: kermis, van: 2024-02-30, tot: 2024-03-05 }]',
    );
    expect(() => readScript(strange)).toThrow('stil.0.van: verwacht een dag die bestaat');
    expect(readScript(file('leeg.yaml', '')).standaard).toBe('op_tijd');
  });

  it('has days that the calendar has', () => {
    expect(['2024-02-29', '2023-02-29', '2024-13-45', '2024-7-1', ''].map(isRealDate)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
