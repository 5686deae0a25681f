/** A table of actions, row by row. */

import type { DraftValue } from '../../domain/draft/draft.ts';
import { plainName, sameName } from '../../domain/draft/names.ts';
import { groupBy } from '../../domain/group-by.ts';
import { quoted } from '../reading/folded.ts';
import type { SourceCell, SourceRow, SourceText } from '../documents/source-document.ts';
import type { SourcePlace } from '../../domain/draft/place.ts';
import { actionFields, type RowContext, themeOfAction } from './action-fields.ts';
import { appended, doubted, type Fields, type OpenItem, type PlanBuilder } from './builder.ts';
import { cellAt, rowText, sourceValue, valueOf } from './cells.ts';
import { isMomentHeading } from './meanings.ts';
import type { RowKind } from './recognised-plan.ts';
import { actionRowOf } from './row-kinds.ts';
import type { Segment } from './segments.ts';
import { addActionSum } from './sums.ts';
import { plainHeading, type ThemeHeading } from './themes.ts';

export interface ActionContext extends Omit<RowContext, 'columns' | 'isFirst'> {
  heading: ThemeHeading | null;
  /** "Eerste kwartaal" above the table. */
  moment: SourceText | null;
}

export function readActions(builder: PlanBuilder, segment: Segment, context: ActionContext): void {
  const reader = new ActionReader(builder, segment, context);
  for (const row of segment.rows) reader.read(row);
}

type Row = Segment['rows'][number];

interface Outcome {
  kind: RowKind;
  itemId: string | null;
}

class ActionReader {
  private readonly builder: PlanBuilder;
  private readonly segment: Segment;
  private readonly context: ActionContext;
  private theme: OpenItem | null = null;
  /** Over the whole width above the actions: "Maatregel 2: …". */
  private level: DraftValue | null = null;
  private moment: DraftValue | null = null;
  private last: OpenItem | null = null;
  /** Actions of tables before this one, by what they are: two rows of one table are two actions. */
  private readonly elsewhere: Map<string, OpenItem[]>;

  constructor(builder: PlanBuilder, segment: Segment, context: ActionContext) {
    [this.builder, this.segment, this.context] = [builder, segment, context];
    if (context.moment !== null) this.moment = momentValue(context.moment);
    const named = builder.ofKind('action').filter(({ fields }) => hasWords(fields['what']));
    this.elsewhere = groupBy(named, ({ fields }) => plainName(fields['what']?.source ?? ''));
  }

  read(row: Row): void {
    const { kind, itemId } = this.outcomeOf(row);
    this.builder.addRow({ block: this.segment.block, ...row }, kind, itemId);
  }

  private outcomeOf(row: Row): Outcome {
    const found = actionRowOf(row, this.segment);
    switch (found.kind) {
      case 'header':
      case 'empty':
      case 'shown':
        return { kind: found.kind, itemId: null };
      case 'remark':
        this.builder.addRemark(rowText(row.row), row.row.cells[0]?.place ?? null);
        return { kind: 'remark', itemId: null };
      case 'sum':
        return this.sum(row.row);
      case 'theme':
        return this.themeRow(row.row, found);
      case 'goal':
      case 'level':
        return this.aboveActions(row.row, found);
      case 'action':
        return this.action(row.row);
      case 'continued':
        return this.goOn(row.row);
    }
  }

  private sum(row: SourceRow): Outcome {
    const theme = this.theme ?? this.headingTheme();
    const { columns } = this.segment;
    addActionSum(this.builder, { row, columns, unit: this.context.unit, theme });
    return { kind: 'sum', itemId: theme?.id ?? null };
  }

  private themeRow(
    row: SourceRow,
    { cell, doubt }: { cell: SourceCell; doubt: string | null },
  ): Outcome {
    if (isMomentHeading(cell.text)) {
      this.moment = momentValue(cell);
      return { kind: 'remark', itemId: null };
    }
    const name = { ...valueOf(cell, row, [doubt]), source: plainHeading(cell.text) };
    this.theme = this.builder.themeNamed(name, null);
    this.level = null;
    return { kind: 'theme', itemId: this.theme.id };
  }

  private aboveActions(
    row: SourceRow,
    { kind, cell }: { kind: 'goal' | 'level'; cell: SourceCell },
  ): Outcome {
    const theme = this.theme ?? this.headingTheme();
    const value = valueOf(cell, row);
    if (kind === 'level') this.level = value;
    else if (theme !== null)
      theme.fields['goals'] = appended(theme.fields['goals'], {
        ...value,
        source: cell.text.trim().replace(/^(?:doel(?:stelling)?(?:en)?|ambitie)\s*\d*\s*:\s*/i, ''),
      });
    return { kind: theme === null ? 'remark' : 'theme', itemId: theme?.id ?? null };
  }

  private action(row: SourceRow): Outcome {
    const { columns } = this.segment;
    const fields = actionFields(row, { ...this.context, columns, isFirst: this.last === null });
    if (this.level !== null) fields['subtheme'] ??= this.level;
    if (this.moment !== null) fields['timing'] ??= this.moment;
    const known = this.sameElsewhere(fields);
    if (known !== null) joinFields(known.fields, fields);
    else fields['theme'] = this.themeValue(row);
    this.last = known ?? this.builder.addItem('action', fields);
    return { kind: 'action', itemId: this.last.id };
  }

  /** Owners or money of the same actions may stand in a table of their own. */
  private sameElsewhere({ what }: Fields): OpenItem | null {
    const found = this.elsewhere.get(plainName(what?.source ?? '')) ?? [];
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** By its column, by the row above it, or by the heading above the table. */
  private themeValue(row: SourceRow) {
    const column = this.segment.columns.find(({ meaning }) => meaning === 'theme');
    const cell = column === undefined ? null : cellAt(row, column.column);
    if (column !== undefined && cell !== null && cell.text.trim() !== '') {
      const value = valueOf(cell, row, [column.doubt]);
      const name = { ...value, source: plainHeading(cell.text) };
      this.builder.themeNamed(name, null);
      return name;
    }
    const theme = this.theme ?? this.headingTheme();
    return themeOfAction(theme?.fields['name'] ?? null);
  }

  private headingTheme(): OpenItem | null {
    const { heading } = this.context;
    if (heading === null) return null;
    const { name: source, place, doubt, kind } = heading;
    return this.builder.themeNamed({ source, place, doubt, typed: null, settled: null }, kind);
  }

  /** What stands under an action belongs to it, with a doubt; without one above it, it is shown. */
  private goOn(row: SourceRow): Outcome {
    const { last } = this;
    if (last === null) return { kind: 'shown', itemId: null };
    for (const column of this.segment.columns) {
      const cell = cellAt(row, column.column);
      if (cell === null || cell.continues || cell.text.trim() === '') continue;
      const more = doubted(valueOf(cell, row), 'De regel eronder is hierbij gelezen.');
      const field = column.meaning === 'moment' ? 'timing' : column.meaning;
      last.fields[field] = appended(last.fields[field], more);
    }
    return { kind: 'action', itemId: last.id };
  }
}

function momentValue({ text, place }: { text: string; place: SourcePlace }): DraftValue {
  return { ...sourceValue(text.trim(), null), place };
}

function hasWords(value: DraftValue | undefined): boolean {
  return value?.source != null && value.source !== '';
}

/** What was not known yet is filled in; where both say something else, that is a doubt. */
function joinFields(known: Fields, more: Fields): void {
  for (const [field, value] of Object.entries(more)) {
    const there = known[field];
    if (value.source === null || value.source === '') continue;
    if (there === undefined || !hasWords(there)) known[field] = value;
    else if (!sameName(there.source ?? '', value.source))
      known[field] = doubted(there, `Elders in het document staat ${quoted(value.source)}.`);
  }
}
