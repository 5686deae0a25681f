/** Actions that stand in no table: read as rows of one, with each thing that is known of them in a cell. */

import { emptyCell } from '../../documents/cells.ts';
import type { SourceRow } from '../../documents/source-document.ts';
import { actionFields, themeOfAction } from '../action-fields.ts';
import type { PlanBuilder } from '../builder.ts';
import { sourceValue } from '../cells.ts';
import type { Given } from '../columns.ts';
import type { Column } from '../meanings.ts';
import type { Part } from '../parts.ts';
import { plainHeading, type ThemeHeading, themeHeadings } from '../themes.ts';
import { actionsInLists, listsIn } from './bullets.ts';
import { labelledActions } from './labelled.ts';
import { type Fact, type Line, linesOf, type LooseAction } from './line.ts';

/** Lists only where the document has no other actions: else they may be goals. Gives the item of each text. */
export function readLoose(
  builder: PlanBuilder,
  parts: readonly Part[],
  given: Given,
): Map<Part['source'], string> {
  const lines = parts.flatMap(({ source }) => (source.kind === 'text' ? linesOf(source) : []));
  const labelled = labelledActions(lines, given);
  const hasActions = labelled.length > 0 || builder.ofKind('action').length > 0;
  const actions = hasActions ? labelled : actionsInLists(listsIn(lines), given.year);
  const themes = themesOf(parts, actions);
  const items = new Map<Part['source'], string>();
  for (const [index, { facts, lines: own }] of actions.entries()) {
    const id = addAction(builder, { facts, theme: themeAt(themes, own), isFirst: index === 0 });
    for (const { source } of own) items.set(source, id);
  }
  return items;
}

type Themes = Map<Part['source'], ThemeHeading | null>;

/** The name of an action is no theme, though it may be a heading. */
function themesOf(parts: readonly Part[], actions: readonly LooseAction[]): Themes {
  const named = new Set(actions.flatMap(({ lines }) => lines.map(({ source }) => source)));
  const plain = parts.map((part) =>
    part.source.kind === 'text' && named.has(part.source) ? { ...part, source: empty(part) } : part,
  );
  const headings = themeHeadings(plain);
  return new Map(parts.map(({ source }, index) => [source, headings[index] ?? null]));
}

function empty({ source }: Part): Part['source'] {
  return source.kind === 'text' ? { ...source, heading: null, text: '' } : source;
}

function themeAt(themes: Themes, lines: readonly Line[]): ThemeHeading | null {
  const [first] = lines;
  return first === undefined ? null : (themes.get(first.source) ?? null);
}

interface Loose {
  facts: Fact[];
  theme: ThemeHeading | null;
  isFirst: boolean;
}

function addAction(builder: PlanBuilder, { facts, theme, isFirst }: Loose): string {
  const columns = facts.map((fact, column): Column => ({ ...fact, column }));
  const row = rowOf(facts);
  const fields = actionFields(row, { columns, unit: null, hasSoftLines: false, isFirst });
  const own = facts.find(({ meaning, text }) => meaning === 'theme' && text !== '');
  const name =
    own === undefined
      ? valueOfHeading(theme)
      : { ...sourceValue(plainHeading(own.text), null, [own.doubt]), place: own.place };
  if (name !== null) builder.themeNamed(name, own === undefined ? (theme?.kind ?? null) : null);
  fields['theme'] = themeOfAction(name);
  return builder.addItem('action', fields).id;
}

function valueOfHeading(theme: ThemeHeading | null) {
  if (theme === null) return null;
  const { name, place, doubt } = theme;
  return { ...sourceValue(name, null, [doubt]), place };
}

function rowOf(facts: readonly Fact[]): SourceRow {
  const cells = facts.map(({ text, place }, column) => ({
    ...emptyCell({ block: place.block, row: 0, column }),
    text,
    place,
  }));
  return { cells, hidden: false, doubt: null };
}
