/**
 * A plan in a document: which tables hold its actions, its money, its people, and what the text around them says.
 * Every row of every table ends as one thing, and nothing is made up.
 */

import type { DraftValue } from '../../domain/draft/draft.ts';
import type { SourceDocument } from '../documents/source-document.ts';
import { unitWords } from '../reading/money/unit.ts';
import { readActions } from './actions.ts';
import { asItems, doubted, PlanBuilder } from './builder.ts';
import { sourceValue } from './cells.ts';
import type { Given, GivenMeanings } from './columns.ts';
import { readLines, readUnknown } from './lines.ts';
import { readLoose } from './loose/read-loose.ts';
import { momentsAbove } from './moments-above.ts';
import { type Part, partsOf } from './parts.ts';
import { proposePeople } from './people.ts';
import { readProse } from './prose.ts';
import type { RecognisedPlan } from './recognised-plan.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { checkBudget, checkSums } from './sums.ts';
import { type ThemeHeading, themeHeadings } from './themes.ts';
import { unitOfSegment } from './units.ts';
import { isUpright, readUpright } from './upright.ts';
import { type FoundYears, yearsOf } from './years.ts';

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
  const parts = partsOf(document, meanings);
  const blocks = parts.map(({ source }) => source);
  const found = yearsOf(blocks);
  const planYear = year ?? found.years[0] ?? null;
  const given: Given = { meanings, year: planYear };
  const themes = themeHeadings(parts);
  readTables(builder, parts, { themes, given, hasSoftLines: document.kind === 'pdf' });
  readProse(builder, blocks, themes);
  builder.plan.fields['year'] = yearValue(planYear, year === null ? found : null);
  doubtMissing(builder);
  proposeTheme(builder);
  doubtOnlyTheme(builder, themes);
  checkSums(builder);
  checkBudget(builder);
  const people = proposePeople(builder);
  if (builder.ofKind('action').length === 0)
    builder.addRemark('In dit document zijn geen acties gevonden.', null);
  const { rows, columns, sums, remarks } = builder;
  for (const text of document.remarks) builder.addRemark(text, null);
  const items = asItems(builder.items);
  return { rows, columns, sums, remarks, people, items, year: planYear, years: found.years };
}

/** A year that a person chose is not doubted. */
function yearValue(year: number | null, found: FoundYears | null): DraftValue {
  return sourceValue(year === null ? null : String(year), null, [found?.doubt ?? null]);
}

/** Of what an action needs, and of what the others have, the absence is a question too. */
function doubtMissing(builder: PlanBuilder): void {
  const actions = builder.ofKind('action');
  const hasCosts = actions.some(({ fields }) => fields['cost'] !== undefined);
  for (const { fields } of actions) {
    fields['timing'] ??= sourceValue(null, null, ['Het document zegt hier niet wanneer.']);
    if (hasCosts)
      fields['cost'] ??= sourceValue(null, null, ['Het document zegt hier niets over kosten.']);
  }
}

/** A plan without themes is one theme, by its own name: one question, not one at each action. */
function proposeTheme(builder: PlanBuilder): void {
  const actions = builder.ofKind('action');
  if (actions.length === 0 || builder.ofKind('theme').length > 0) return;
  const title = builder.plan.fields['title'] ?? sourceValue('Zonder thema', null);
  builder.addItem('theme', {
    name: doubted(title, 'Het document noemt geen thema’s: alle acties staan onder deze naam.'),
  });
  for (const { fields } of actions) fields['theme'] = { ...title, doubt: null };
}

/** One heading with one table under it may be the name of a chapter as well. */
function doubtOnlyTheme(builder: PlanBuilder, themes: (ThemeHeading | null)[]): void {
  const [theme, ...others] = builder.ofKind('theme');
  const name = theme?.fields['name'];
  const isHeading = themes.some((heading) => heading !== null && heading.place === name?.place);
  if (theme === undefined || name === undefined || others.length > 0 || !isHeading) return;
  theme.fields['name'] = doubted(name, 'Is dit de naam van een thema?');
}

interface TableContext {
  themes: (ThemeHeading | null)[];
  given: Given;
  hasSoftLines: boolean;
}

function readTables(builder: PlanBuilder, parts: Part[], context: TableContext): void {
  const { themes, given, hasSoftLines } = context;
  const moments = momentsAbove(parts);
  let former: Segment | null = null;
  let unitAbove: string | null = null;
  for (const [index, part] of parts.entries()) {
    if (part.source.kind === 'text') {
      unitAbove = unitWords(part.source.text) ?? unitAbove;
      continue;
    }
    const heading = themes[index] ?? null;
    const moment = moments[index] ?? null;
    if (isUpright(part.source, given)) {
      const upright = { block: part.block, table: part.source, given };
      readUpright(builder, upright, { unit: unitAbove, heading, moment, hasSoftLines });
      continue;
    }
    for (const segment of segmentsOf(part.source, part, { given, former })) {
      addColumns(builder, segment);
      const unit = unitOfSegment(segment, unitAbove);
      if (segment.purpose === 'actions')
        readActions(builder, segment, { unit, heading, moment, hasSoftLines });
      else if (segment.purpose === 'unknown') readUnknown(builder, segment);
      else readLines(builder, segment, unit);
      if (segment.purpose !== 'unknown') former = segment;
    }
  }
  const loose = readLoose(builder, parts, given);
  for (const part of parts) addTextRow(builder, part, loose.get(part.source) ?? null);
  builder.sortRows();
}

/** A row of a sheet beside its tables is a theme where actions took it as theirs. */
function addTextRow(
  builder: PlanBuilder,
  { block, offset, source, row }: Part,
  actionId: string | null,
): void {
  if (row === null || source.kind === 'table') return;
  if (actionId !== null) {
    builder.addRow({ block, index: offset, row }, 'action', actionId);
    return;
  }
  const theme = builder
    .ofKind('theme')
    .find(({ fields }) => source.text !== '' && fields['name']?.place === source.place);
  const kind = source.text === '' ? 'empty' : theme === undefined ? 'remark' : 'theme';
  if (kind === 'remark') builder.addRemark(source.text, source.place);
  builder.addRow({ block, index: offset, row }, kind, theme?.id ?? null);
}

function addColumns(builder: PlanBuilder, { block, columns }: Segment): void {
  for (const { column, heading, meaning, doubt } of columns)
    builder.columns.push({ block, column, heading, meaning, doubt });
}
