/**
 * A plan that is being made: every field may be absent, and nothing of it runs. What a field means is read anew from
 * its words each time (`fieldsOf` names the reader), so words and meaning cannot disagree.
 */

import type { SourcePlace } from './place.ts';

export const draftKinds = [
  /** One: title, year, municipality, introduction, time of the mail round, contingency, stated totals. */
  'plan',
  'theme',
  'action',
  /** Of a theme. */
  'indicator',
  /** A party or a person. */
  'contact',
  /** One: who holds which role. */
  'roles',
  /** One per board: its meetings. */
  'board',
  'budget_line',
  'capacity_line',
] as const;
export type DraftKind = (typeof draftKinds)[number];

export interface DraftItem {
  /** Made by us, never shown. */
  id: string;
  kind: DraftKind;
  fields: Readonly<Record<string, DraftValue>>;
}

export interface DraftValue {
  /** As it stands in the document; null for what no document said. */
  source: string | null;
  place: SourcePlace | null;
  /** What the reading of the document itself doubts: a broken word, a short row; null without. */
  doubt: string | null;
  /** What a person made of it; null while the words of the document stand. */
  typed: string | null;
  /** Who looked at it last and is content with it, and when (ISO 8601, UTC); null while nobody did. */
  settled: { by: string; at: string } | null;
}
