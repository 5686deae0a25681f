/** What is found on the way through a document. */

import type { DraftItem, DraftKind, DraftValue } from '../../domain/draft/draft.ts';
import { sameName } from '../../domain/draft/names.ts';
import type { Place } from '../../domain/draft/place.ts';
import type { SourceRow } from '../documents/source-document.ts';
import { joinedDoubts, rowText } from './cells.ts';
import type {
  RecognisedColumn,
  RecognisedPlan,
  RecognisedRow,
  RecognisedSum,
  RowKind,
} from './recognised-plan.ts';

export type Fields = Record<string, DraftValue>;

interface OpenItem {
  id: string;
  kind: DraftKind;
  fields: Fields;
}

export class PlanBuilder {
  readonly items: OpenItem[] = [];
  readonly plan: OpenItem;
  private readonly byKind = new Map<DraftKind, OpenItem[]>();
  readonly rows: RecognisedRow[] = [];
  readonly columns: RecognisedColumn[] = [];
  readonly sums: RecognisedSum[] = [];
  readonly remarks: RecognisedPlan['remarks'] = [];

  constructor() {
    this.plan = this.addItem('plan', {});
  }

  addRow(
    at: { block: number; index: number; row: SourceRow },
    kind: RowKind,
    itemId: string | null,
  ): void {
    this.rows.push({ block: at.block, row: at.index, kind, itemId, text: rowText(at.row) });
  }

  /** In the order of the document. */
  sortRows(): void {
    this.rows.sort((one, other) => one.block - other.block || one.row - other.row);
  }

  addItem(kind: DraftKind, fields: Fields): OpenItem {
    const all = this.ofKind(kind);
    const item = { id: `${kind}-${String(all.length + 1)}`, kind, fields };
    all.push(item);
    this.byKind.set(kind, all);
    this.items.push(item);
    return item;
  }

  /** A theme is named more than once, and is one. */
  themeNamed(name: DraftValue, kind: string | null): OpenItem {
    const known = this.ofKind('theme').find(({ fields }) =>
      sameName(fields['name']?.source ?? '', name.source ?? ''),
    );
    const theme = known ?? this.addItem('theme', { name });
    if (kind !== null && theme.fields['kind'] === undefined)
      theme.fields['kind'] = { ...name, source: kind, doubt: null };
    return theme;
  }

  ofKind(kind: DraftKind): OpenItem[] {
    return this.byKind.get(kind) ?? [];
  }

  addRemark(text: string, place: Place | null): void {
    this.remarks.push({ text: text.replace(/\s+/g, ' ').trim(), place });
  }
}

export type { OpenItem };

/** What stands in a field gets a doubt beside those that it has. */
export function doubted(value: DraftValue, doubt: string): DraftValue {
  return { ...value, doubt: joinedDoubts([value.doubt, doubt]) };
}

/** Two cells for one field: below each other, as they stand. */
export function appended(value: DraftValue | undefined, more: DraftValue): DraftValue {
  if (value?.source == null || value.source === '') return more;
  if (more.source === null || more.source === '') return value;
  return {
    ...value,
    source: `${value.source}\n${more.source}`,
    doubt: joinedDoubts([value.doubt, more.doubt]),
  };
}

export function asItems(items: readonly OpenItem[]): DraftItem[] {
  return items.map(({ id, kind, fields }) => ({ id, kind, fields }));
}
