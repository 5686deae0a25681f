import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CorpusPlan } from './corpus/corpus-plan.ts';
import { measure } from './corpus/measure.ts';
import { duinrand } from './corpus/plans/duinrand.ts';
import { havenstad } from './corpus/plans/havenstad.ts';
import { heideveld } from './corpus/plans/heideveld.ts';
import { kernhout } from './corpus/plans/kernhout.ts';
import { waterbrug } from './corpus/plans/waterbrug.ts';
import { documentOf, proseOf, rowsOf } from './reading.ts';

/** Made by corpus.ts, which makes and measures a hundred and seventy of them. */
function file(name: string): Uint8Array {
  return readFileSync(new URL(`./corpus/files/${name}.pdf`, import.meta.url));
}

const files: [name: string, plan: CorpusPlan][] = [
  ['heideveld-10-lines.untagged', heideveld],
  ['duinrand-9.tagged', duinrand],
  ['waterbrug-8-lines.chromium', waterbrug],
  ['havenstad-9.chromium', havenstad],
  ['kernhout-11.browser', kernhout],
];

test.each(files)(
  'nothing in %s is lost, invented, or wrong without a doubt',
  async (name, plan) => {
    const figures = measure(plan, await documentOf(file(name)), false);
    expect(figures).toMatchObject({ wrong: [], lost: [], invented: [] });
    expect(figures.right).toBeGreaterThan(0.8 * figures.cells);
  },
);

test('what stands above and under each page is no part of the plan, and that is said', async () => {
  const document = await documentOf(file('heideveld-10-lines.untagged'));
  expect(proseOf(document)).toEqual(['Uitvoeringsagenda veiligheid 2024', 'Bedragen x € 1.000.']);
  expect(document.remarks).toEqual(['Wat boven en onder elke pagina staat, is overgeslagen.']);
});

test('a row over two pages is one row, with a box on both', async () => {
  const rows = rowsOf(await documentOf(file('heideveld-10-lines.untagged')));
  const row = rows.find(({ cells }) => cells[0]?.text === '6');
  expect(row?.cells[2]?.text).toMatch(/^Wij brengen .* hoe het gaat\.$/);
  expect(row?.cells[2]?.place.boxes.map(({ page }) => page)).toEqual([1, 2]);
  expect(row?.doubt).toContain('twee pagina’s');
});

test('a word that a narrow column broke is doubted where it stands nowhere else', async () => {
  const rows = rowsOf(await documentOf(file('heideveld-10-lines.untagged')));
  const cell = rows
    .flatMap(({ cells }) => cells)
    .find(({ text }) => text.startsWith('Crisisbeheer'));
  expect(cell?.doubt).toContain('gebroken');
});
