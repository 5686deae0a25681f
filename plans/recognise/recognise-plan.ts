/**
 * A plan in a document: which tables hold its actions, its money, its people, and what the text around them says.
 * Every row of every table ends as one thing, and nothing is made up.
 */

import type { SourceDocument } from '../documents/source-document.ts';
import { unitWords } from '../reading/money/unit.ts';
import { readActions } from './actions.ts';
import { asItems, PlanBuilder } from './builder.ts';
import type { GivenMeanings } from './columns.ts';
import { readLines, readUnknown } from './lines.ts';
import { proposePeople } from './people.ts';
import { readProse, yearOf } from './prose.ts';
import type { RecognisedPlan } from './recognised-plan.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { checkBudget, checkSums } from './sums.ts';
import { type ThemeHeading, themeHeadings } from './themes.ts';

export interface RecogniseOptions {
  /** Null: the year that the document names. */
  year: number | null;
  /** What a person says that headings mean: wins in every table. */
  meanings: GivenMeanings;
}

export function recognisePlan(
  document: SourceDocument,
  { year, meanings }: RecogniseOptions,
): RecognisedPlan {
  const builder = new PlanBuilder();
  const themes = themeHeadings(document.blocks);
  readTables(builder, document, { themes, meanings });
  readProse(builder, document, themes);
  const found = year ?? yearOf(document);
  if (found !== null) builder.plan.fields['year'] ??= yearValue(found);
  checkSums(builder);
  checkBudget(builder);
  const people = proposePeople(builder);
  const { rows, columns, sums, remarks } = builder;
  for (const text of document.remarks) builder.addRemark(text, null);
  return { rows, columns, sums, remarks, people, items: asItems(builder.items), year: found };
}

function yearValue(year: number) {
  return { source: String(year), place: null, doubt: null, typed: null, settled: null };
}

function readTables(
  builder: PlanBuilder,
  { blocks, kind }: SourceDocument,
  { themes, meanings }: { themes: (ThemeHeading | null)[]; meanings: GivenMeanings },
): void {
  let former: Segment | null = null;
  let unitAbove: string | null = null;
  for (const [block, found] of blocks.entries()) {
    if (found.kind === 'text') {
      unitAbove = unitWords(found.text) ?? unitAbove;
      continue;
    }
    for (const segment of segmentsOf(found, block, { given: meanings, former })) {
      addColumns(builder, segment);
      const unit = unitOfSegment(segment) ?? unitAbove;
      const heading = themes[block] ?? null;
      if (segment.purpose === 'actions')
        readActions(builder, segment, { unit, heading, hasSoftLines: kind === 'pdf' });
      else if (segment.purpose === 'unknown') readUnknown(builder, segment);
      else readLines(builder, segment, unit);
      if (segment.purpose !== 'unknown') former = segment;
    }
  }
}

function unitOfSegment({ columns }: Segment): string | null {
  const cost = columns.find(({ meaning }) => meaning === 'cost' || meaning === 'amount');
  return cost === undefined ? null : unitWords(cost.heading);
}

function addColumns(builder: PlanBuilder, { block, columns }: Segment): void {
  for (const { column, heading, meaning, doubt } of columns)
    builder.columns.push({ block, column, heading, meaning, doubt });
}
