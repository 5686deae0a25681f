/** What the members of a board read about one item: facts as claims, so that every page words them alike. */

import type { IsoDate } from '../calendar.ts';
import type { Claim } from '../contact/claims.ts';
import type { IndicatorSummary } from '../indicators/values.ts';
import type { AgendaItem } from './agenda.ts';
import type { AgendaOption } from './option.ts';

export interface ItemPaper {
  /** What it is called; of a free item as it was written. */
  title: string;
  /** Null for what is about no action. */
  action: ActionPaper | null;
  /** As it was read that day; null for what is about no indicator. */
  indicator: IndicatorSummary | null;
}

export interface ActionPaper {
  /** The day of these facts: they are worded as on that day. */
  on: IsoDate;
  themeName: string;
  ownerName: string;
  dueOn: IsoDate | null;
  /** Since when and why late, what was tried, and what the owner answered. */
  claims: Claim[];
  /** Null until they are computed: that takes longer than the rest. */
  options: AgendaOption[] | null;
}

/** As it was when the papers went out, or when it was decided. */
export interface FrozenPaper extends Pick<AgendaItem, 'reasons' | 'returns'> {
  paper: ItemPaper;
  /** In the order of the agenda. */
  order: number;
  /** It came after the papers went out. */
  late: boolean;
}
