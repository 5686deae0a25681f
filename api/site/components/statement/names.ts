/** What a statement has ids of, in words. */

import type { Statement } from '../../../../domain/ahead/statement.ts';
import type { IsoDate } from '../../../../domain/calendar.ts';

export interface StatedNames {
  contacts: ReadonlyMap<string, string>;
  actions: ReadonlyMap<string, string>;
  themes: ReadonlyMap<string, string>;
}

export interface StatementProps {
  statement: Statement;
  names: StatedNames;
  today: IsoDate;
}

export function nameOf(names: ReadonlyMap<string, string>, id: string): string {
  return names.get(id) ?? id;
}
