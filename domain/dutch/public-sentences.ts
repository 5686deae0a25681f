/** Words of the public page: for whoever lives there, and knows none of ours. */

import type { IsoDate } from '../calendar.ts';
import type {
  PublicAction,
  PublicDecision,
  PublicIndicator,
  PublicStatus,
} from '../public/public-plan.ts';
import { capital, formatDate, formatShortDate, plural } from './format.ts';
import { describeBasis, describeFigure, describeTarget } from './indicator-sentences.ts';
import { describeSource } from './indicators.ts';
import { boardNames, meetingDecisionLabels } from './meetings.ts';

export const publicStatusLabels: Record<PublicStatus, string> = {
  overdue: 'later dan gepland',
  paused: 'staat stil',
  running: 'loopt',
  cancelled: 'gestopt',
  completed: 'klaar',
};

const publicStatusCounts: Record<PublicStatus, [string, string]> = {
  overdue: ['later dan gepland', 'later dan gepland'],
  paused: ['staat stil', 'staan stil'],
  running: ['loopt', 'lopen'],
  cancelled: ['gestopt', 'gestopt'],
  completed: ['klaar', 'klaar'],
};

/** "5 acties: 1 later dan gepland, 3 lopen, 1 klaar". */
export function describePublicCounts(counts: { status: PublicStatus; count: number }[]): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return 'Over dit thema zijn geen acties openbaar.';
  const parts = counts.map(({ status, count }) => plural(count, ...publicStatusCounts[status]));
  return `${plural(total, 'actie', 'acties')}: ${parts.join(', ')}.`;
}

export function describePublicAction(action: PublicAction, today: IsoDate): string {
  const { status, timing } = action;
  return `${capital(publicStatusLabels[status])}. Gepland: ${timing}${dateOf(action, today)}.`;
}

function dateOf({ status, dueOn, milestoneKind }: PublicAction, today: IsoDate): string {
  if (dueOn === null || status === 'cancelled' || status === 'completed') return '';
  const day = formatShortDate(dueOn, today);
  // What runs all year is never late to be ready: its evaluation is missing (V28).
  const done = milestoneKind === 'evaluation' ? 'geëvalueerd' : 'klaar';
  return status === 'overdue'
    ? `, had op ${day} ${done} moeten zijn`
    : `, eerstvolgende datum ${day}`;
}

/** Its last value, what the municipality wants, what it is counted over and who gave it. */
export function describePublicIndicator(one: PublicIndicator): string {
  const { indicator, latest } = one;
  const aim = describeTarget(one);
  return [
    latest === null ? 'Er is nog geen waarde.' : describeFigure(indicator, latest),
    ...(aim === null ? [] : [aim]),
    `${capital(describeBasis(one))}. Bron: ${describeSource(indicator.source)}.`,
  ].join(' ');
}

export function describePublicDecision(
  { board, on, what, kind, until }: PublicDecision,
  today: IsoDate,
): string {
  const byWhen = until === null ? '' : `, tot ${formatShortDate(until, today)}`;
  return `${capital(formatDate(on, today))}, ${boardNames[board]}: ${meetingDecisionLabels[kind]}${byWhen}. Het gaat om: ${what}`;
}
