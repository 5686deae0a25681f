/** What was understood of a document: each row once, each value with its place, and nothing that does not stand there. */

import type { DraftItem } from '../../domain/draft/draft.ts';
import type { SourcePlace } from '../../domain/draft/place.ts';
import type { ColumnMeaning } from './meanings.ts';

export const rowKinds = [
  'header',
  'theme',
  'action',
  /** Of a budget, of capacity, or of a list of people. */
  'line',
  'sum',
  'remark',
  'empty',
  /** Not understood: shown to the person. */
  'shown',
] as const;
export type RowKind = (typeof rowKinds)[number];

export interface RecognisedRow {
  block: number;
  row: number;
  kind: RowKind;
  /** Of what it became or belongs to; null for none. */
  itemId: string | null;
  /** As it stands there, for who has to find it. */
  text: string;
}

export interface RecognisedColumn {
  block: number;
  column: number;
  /** Empty for a column without one. */
  heading: string;
  meaning: ColumnMeaning;
  /** Why the meaning is a guess; null where the heading says it. */
  doubt: string | null;
}

/** A total as the document states it, beside what its actions or lines come to. */
export interface RecognisedSum {
  label: string;
  /** Null for a total of the whole document. */
  theme: string | null;
  place: SourcePlace | null;
  statedCents: number | null;
  /** Null where one of its amounts could not be read. */
  computedCents: number | null;
  doubt: string | null;
}

/** A name among those involved: nobody is made of it before a person says so. */
export interface ProposedPerson {
  name: string;
  /** In how many actions. */
  count: number;
  /** Another name in the document that may be the same party. */
  sameAs: string | null;
}

export interface RecognisedPlan {
  rows: RecognisedRow[];
  columns: RecognisedColumn[];
  items: DraftItem[];
  people: ProposedPerson[];
  sums: RecognisedSum[];
  remarks: { text: string; place: SourcePlace | null }[];
  /** Of the draft: the chosen one, or the first of those that the document is about. */
  year: number | null;
  /** That the document is about, in order: each of them can be a plan. */
  years: number[];
}
