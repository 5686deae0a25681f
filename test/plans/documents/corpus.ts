/** `npx tsx test/plans/documents/corpus.ts [folder] [only]`: makes the corpus, reads it all, prints the figures. */

import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { readDocument } from '../../../plans/documents/read.ts';
import { forms, makeCorpus, type CorpusFile } from './corpus/make.ts';
import { measure, type Measure } from './corpus/measure.ts';
import { layouts } from './corpus/layout.ts';
import { measurePlaces, type PlaceMeasure } from './corpus/places.ts';
import { corpusPlans } from './corpus/plans.ts';

const [folder = '.aanjager/corpus', only = ''] = process.argv.slice(2);

interface Figures extends Measure, PlaceMeasure {
  file: CorpusFile;
}

async function figuresOf(file: CorpusFile): Promise<Figures> {
  const reading = await readDocument(readFileSync(file.path), basename(file.path));
  if ('refused' in reading) throw new Error(`${file.path}: ${reading.refused}`);
  const figures = measure(file.plan, reading.document, file.form === 'xlsx' || file.form === 'ods');
  const isPdf = file.path.endsWith('.pdf');
  const places = isPdf ? measurePlaces(file.path, reading.document) : { places: 0, astray: [] };
  return { ...figures, ...places, file };
}

function sum(all: readonly Figures[], of: (figures: Figures) => number): number {
  return all.reduce((total, figures) => total + of(figures), 0);
}

const files = (await makeCorpus(resolve(folder), corpusPlans, layouts)).filter(({ path }) =>
  path.includes(only),
);
const all: Figures[] = [];
for (const file of files) all.push(await figuresOf(file));

for (const { file, wrong, lost, invented, astray } of all) {
  const lines = [
    ...wrong.map((text) => `wrong: ${text}`),
    ...lost.map((text) => `lost: ${text}`),
    ...invented.map((text) => `invented: ${text}`),
    ...astray.map((text) => `astray: ${text}`),
  ].map((line) => line.replace(/\n/g, ' ⏎ ').slice(0, 600));
  if (lines.length > 0)
    console.log(`\n${basename(file.path)}\n  ${lines.slice(0, 12).join('\n  ')}`);
}

console.table(
  Object.fromEntries(
    forms.map((form) => {
      const own = all.filter(({ file }) => file.form === form);
      const figures = {
        files: own.length,
        cells: sum(own, ({ cells }) => cells),
        right: sum(own, ({ right }) => right),
        doubted: sum(own, ({ doubted }) => doubted),
        wrong: sum(own, ({ wrong }) => wrong.length),
        lost: sum(own, ({ lost }) => lost.length),
        invented: sum(own, ({ invented }) => invented.length),
        needless: sum(own, ({ needless }) => needless),
        places: sum(own, ({ places }) => places),
        astray: sum(own, ({ astray }) => astray.length),
      };
      return [form, figures];
    }),
  ),
);
