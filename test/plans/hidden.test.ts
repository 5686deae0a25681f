import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlacedProblem, readPlanFile } from '../../plans/read.ts';

const file = new URL('../../plans/westerkwartier-2024.yaml', import.meta.url);
const westerkwartier = readFileSync(file, 'utf8');

function problemsOf(text: string): PlacedProblem[] {
  const reading = readPlanFile(text);
  return reading.plan === null ? reading.problems : reading.warnings;
}

describe('what nobody sees in a plan file (V9)', () => {
  it('refuses what stands below a line of dashes, and says where', () => {
    const lines = westerkwartier.split('\n').length;
    const [problem, ...others] = problemsOf(`${westerkwartier}\n---\nacties: []\n`);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: 'error' });
    expect(problem?.expected).toContain('haal de regel --- weg');
    expect(problem?.line).toBeGreaterThanOrEqual(lines);
  });

  it('reads hard spaces from Word as spaces, wherever a space may stand in a value', () => {
    const plain = readPlanFile(westerkwartier);
    const spaces = [...westerkwartier.matchAll(/(?<=\S) (?=\S)/g)]
      .map(({ index }) => index)
      .filter((index) => /[\w.,] [\w.,]/.test(westerkwartier.slice(index - 1, index + 2)));
    fc.assert(
      fc.property(
        fc.constantFrom(...spaces),
        fc.constantFrom('\u00a0', '\u202f', '\u2007'),
        (index, space) => {
          const text = westerkwartier.slice(0, index) + space + westerkwartier.slice(index + 1);
          expect(readPlanFile(text)).toEqual(plain);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('says that hard spaces in front of a line are hard spaces', () => {
    const text = westerkwartier.replace('\n    wat: ', '\n\u00a0\u00a0\u00a0\u00a0wat: ');
    expect(text).not.toBe(westerkwartier);
    expect(
      problemsOf(text)
        .map(({ expected }) => expected)
        .join('\n'),
    ).toContain('harde spaties');
  });

  it.each([
    ['id: integrale-controles', 'id: integrale\u200b-controles'],
    ['wanneer: Q2 2024', 'wanneer: Q2 2024\u200b'],
    ['2024-05-10', '2024-05\u200d-10'],
  ])('shows the character in %s that cannot be seen', (from, to) => {
    const text = westerkwartier.replace(from, to);
    expect(text).not.toBe(westerkwartier);
    const [problem] = problemsOf(text).filter(({ found }) => found.includes('[U+200'));
    expect(problem?.expected).toContain('dat u niet ziet');
  });

  it('leaves them out of sentences, where they say nothing', () => {
    const text = westerkwartier.replace('wat: Samen', 'wat: Sa\u00admen\u200b');
    expect(text).not.toBe(westerkwartier);
    expect(readPlanFile(text)).toEqual(readPlanFile(westerkwartier));
  });
});
