import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../plans/documents/source-document.ts';
import { recognisePlan } from '../../../plans/recognise/recognise-plan.ts';
import { sourceOf } from '../recognise/source-of.ts';
import { layouts } from './corpus/layout.ts';
import { hoogeland } from './corpus/other/hoogeland.ts';
import type { OtherPlan } from './corpus/other/other-plan.ts';
import { otherPlans } from './corpus/other-plans.ts';
import { writeDocx } from './corpus/write-docx.ts';
import { writeXlsx } from './corpus/write-xlsx.ts';
import { documentOf } from './reading.ts';
import { scoreMeaning } from './score.ts';

function scoreOf({ chosenYear, meant }: OtherPlan, document: SourceDocument) {
  return scoreMeaning(meant, recognisePlan(document, { year: chosenYear, meanings: {} }));
}

const nothingWrong = { wrong: [], lost: [], invented: [] };

describe('a plan of another make', () => {
  it.each(otherPlans)('has the actions of its maker, as $name stands', (plan) => {
    const { fields, right, ...rest } = scoreOf(plan, sourceOf(plan));
    expect(rest).toMatchObject(nothingWrong);
    expect(right).toBeGreaterThanOrEqual(0.9 * fields);
  });

  it.each(otherPlans)('is about the years of its title, as $name says', (plan) => {
    const { years } = recognisePlan(sourceOf(plan), { year: null, meanings: {} });
    expect(years).toEqual(plan.years);
  });

  it.each(otherPlans)('is the same in a Word file of $name', async (plan) => {
    const [layout] = layouts;
    if (layout === undefined) throw new Error('no layout');
    const document = await documentOf(await writeDocx(plan, layout), 'plan.docx');
    expect(scoreOf(plan, document)).toEqual(scoreOf(plan, sourceOf(plan)));
  });

  it.each(otherPlans)('has nothing wrong without a doubt in a sheet of $name', async (plan) => {
    const document = await documentOf(writeXlsx(plan), 'plan.xlsx');
    expect(scoreOf(plan, document)).toMatchObject(nothingWrong);
  });

  it('is found in two columns of a PDF without lines and tags', async () => {
    const path = new URL('./corpus/files/hoogeland-9.untagged.pdf', import.meta.url);
    const score = scoreOf(hoogeland, await documentOf(readFileSync(path)));
    expect(score).toMatchObject({ ...nothingWrong, right: score.fields });
  });
});
