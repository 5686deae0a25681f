/**
 * `npx tsx test/plans/documents/other.ts [folder] [only]`: makes the plans of another make in every form, reads them, and
 * prints what was understood.
 */

import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { readDocument } from '../../../plans/documents/read.ts';
import { recognisePlan } from '../../../plans/recognise/recognise-plan.ts';
import { layouts } from './corpus/layout.ts';
import { type CorpusFile, forms, makeCorpus } from './corpus/make.ts';
import type { OtherPlan } from './corpus/other/other-plan.ts';
import { otherPlans } from './corpus/other-plans.ts';
import { type Score, scoreMeaning } from './score.ts';

const [folder = '.aanjager/other', only = ''] = process.argv.slice(2);

interface Scored extends Score {
  file: CorpusFile<OtherPlan>;
}

async function scoreOf(file: CorpusFile<OtherPlan>): Promise<Scored> {
  const { chosenYear, meant } = file.plan;
  const reading = await readDocument(readFileSync(file.path), basename(file.path));
  if ('refused' in reading) throw new Error(`${file.path}: ${reading.refused}`);
  const plan = recognisePlan(reading.document, { year: chosenYear, meanings: {} });
  return { ...scoreMeaning(meant, plan), file };
}

function figures(own: readonly Scored[]) {
  const sum = (of: (score: Scored) => number): number =>
    own.reduce((total, score) => total + of(score), 0);
  return {
    files: own.length,
    fields: sum(({ fields }) => fields),
    right: sum(({ right }) => right),
    needless: sum(({ needless }) => needless.length),
    doubted: sum(({ doubted }) => doubted.length),
    wrong: sum(({ wrong }) => wrong.length),
    lost: sum(({ lost }) => lost.length),
    invented: sum(({ invented }) => invented.length),
  };
}

const made = await makeCorpus(resolve(folder), otherPlans, layouts.slice(0, 2));
const all: Scored[] = [];
for (const file of made.filter(({ path }) => path.includes(only))) all.push(await scoreOf(file));

for (const { file, ...score } of all)
  for (const kind of ['needless', 'doubted', 'wrong', 'lost', 'invented'] as const)
    for (const text of score[kind])
      console.log(`${basename(file.path)}: ${kind}: ${text.replace(/\n/g, ' ⏎ ').slice(0, 400)}`);

const rows = (names: readonly string[], nameOf: (one: Scored) => string) =>
  Object.fromEntries(
    names.map((name) => [name, figures(all.filter((one) => nameOf(one) === name))]),
  );
console.table(rows(forms, ({ file }) => file.form));
console.table(
  rows(
    otherPlans.map(({ name }) => name),
    ({ file }) => file.plan.name,
  ),
);
