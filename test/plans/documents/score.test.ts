import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../plans/documents/read.ts';
import type { SourceDocument } from '../../../plans/documents/source-document.ts';
import { recognisePlan } from '../../../plans/recognise/recognise-plan.ts';
import { sourceOf } from '../recognise/source-of.ts';
import type { CorpusPlan } from './corpus/corpus-plan.ts';
import { layouts } from './corpus/layout.ts';
import { meantActions } from './corpus/meanings.ts';
import { corpusPlans } from './corpus/plans.ts';
import { writeDocx } from './corpus/write-docx.ts';
import { writeXlsx } from './corpus/write-xlsx.ts';
import { type Score, scoreMeaning } from './score.ts';

async function read(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  const reading = await readDocument(bytes, name);
  if ('refused' in reading) throw new Error(reading.refused);
  return reading.document;
}

function scoreOf({ name }: CorpusPlan, document: SourceDocument): Score {
  return scoreMeaning(
    meantActions[name] ?? [],
    recognisePlan(document, { year: null, meanings: {} }),
  );
}

const allRight = { doubted: [], wrong: [], lost: [], invented: [] };

describe('the meaning of a plan', () => {
  it.each(corpusPlans)('is what its maker meant, as the tables of $name stand', (plan) => {
    expect(scoreOf(plan, sourceOf(plan))).toMatchObject(allRight);
  });

  it.each(corpusPlans)('is the same in a Word file of $name', async (plan) => {
    const [layout] = layouts;
    if (layout === undefined) throw new Error('no layout');
    const document = await read(await writeDocx(plan, layout), 'plan.docx');
    expect(scoreOf(plan, document)).toMatchObject(allRight);
  });

  it.each(corpusPlans)('is the same in a sheet of $name', async (plan) => {
    expect(scoreOf(plan, await read(writeXlsx(plan), 'plan.xlsx'))).toMatchObject(allRight);
  });
});
