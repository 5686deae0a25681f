/** Where an action stands, in a word, a shape and a sentence. */

import { progressValues } from '../../domain/action/state.ts';
import { daysBetween, type IsoDate } from '../../domain/calendar.ts';
import {
  formatDate,
  formatDayCount,
  formatDistance,
  formatParts,
  formatShortDate,
} from '../../domain/dutch/index.ts';
import { evaluationName, progressLabels, statusLabels } from '../../domain/dutch/labels.ts';
import type { Status } from '../../domain/action/status.ts';
import type { ActionRow } from '../../prisma/action-overview.ts';
import { StatusBadge } from '../site/components/status-badge.tsx';

export function StatusWord({ status }: { status: Status }) {
  return <StatusBadge status={status}>{statusLabels[status]}</StatusBadge>;
}

/** One action as a sentence or two: what, where it stands, since when, and who answers for it. */
export function ActionSentence({
  row,
  today,
  path,
}: {
  row: ActionRow;
  today: IsoDate;
  path: string;
}) {
  return (
    <>
      <p>
        <a href={`${path}/acties/${row.key}`}>{row.what}</a> <StatusWord status={row.status} />
      </p>
      <p>{sentencesOf(row, today).join(' ')}</p>
    </>
  );
}

function sentencesOf(row: ActionRow, today: IsoDate): string[] {
  return [...aboutDates(row, today), aboutOwner(row, today), ...aboutAnswers(row, today)];
}

function aboutDates(row: ActionRow, today: IsoDate): string[] {
  const { dueOn } = row;
  const dateOf = (on: IsoDate | null) =>
    on === null ? 'een onbekende dag' : formatDate(on, today);
  const distance = (on: IsoDate | null) => (on === null ? '' : ` (${formatDistance(on, today)})`);
  switch (row.status) {
    case 'escalated':
      return [...lateness(row, today), `Ligt bij het TVO sinds ${dateOf(row.escalatedOn)}.`];
    case 'overdue':
      return lateness(row, today);
    case 'completed':
      return [`Klaar sinds ${dateOf(row.closedOn)}.`];
    case 'cancelled':
      return [`Gestopt op ${dateOf(row.closedOn)}.`];
    case 'paused':
      return ['Er gaan geen mails uit.'];
    case 'stuck':
    case 'at_risk':
    case 'due_soon':
    case 'running':
      return [
        row.evaluated
          ? `Loopt het hele jaar. De ${evaluationName(row.milestoneId)} moet er zijn op ${dateOf(dueOn)}${distance(dueOn)}.`
          : `Moet klaar zijn op ${dateOf(dueOn)}${distance(dueOn)}.`,
      ];
  }
}

function lateness(row: ActionRow, today: IsoDate): string[] {
  const { dueOn, evaluated } = row;
  if (dueOn === null) return [];
  const late = formatDayCount(daysBetween(dueOn, today));
  if (evaluated) {
    return [
      `De ${evaluationName(row.milestoneId)} ontbreekt. Die had ${formatShortDate(dueOn, today)} gedaan moeten zijn, ${late} geleden.`,
    ];
  }
  return [`Had ${formatShortDate(dueOn, today)} klaar moeten zijn en is ${late} te laat.`];
}

function aboutOwner(row: ActionRow, today: IsoDate): string {
  const left = row.ownerLeftOn !== null && row.ownerLeftOn <= today;
  return left ? `Actiehouder ${row.ownerName} is vertrokken.` : `Actiehouder: ${row.ownerName}.`;
}

function waitingFor({ ownerDoneOn, waitsFor }: ActionRow, today: IsoDate): string[] {
  if (ownerDoneOn === null) return [];
  return [
    `De actiehouder is klaar sinds ${formatDate(ownerDoneOn, today)}. Wacht op ${formatParts(waitsFor)}.`,
  ];
}

/** "Green but overdue" is said as exactly that: the owner's word stands beside the dates. */
function aboutAnswers(row: ActionRow, today: IsoDate): string[] {
  if (row.status === 'completed' || row.status === 'cancelled') return [];
  const late = row.status === 'overdue' || row.status === 'escalated';
  const progress = progressValues.find((known) => known === row.progress);
  const reportedOn = row.progressOn === null ? '' : ` op ${formatDate(row.progressOn, today)}`;
  const butLate =
    late && !row.evaluated && progress === 'on_track' ? ', maar de actie is te laat' : '';
  const waitsSince = late ? null : row.askedOn;
  return [
    ...(progress === undefined
      ? []
      : [`De actiehouder zei${reportedOn}: ${progressLabels[progress]}${butLate}.`]),
    ...waitingFor(row, today),
    ...(row.requestedUntil === null
      ? []
      : [`Vraagt tijd tot ${formatDate(row.requestedUntil, today)}.`]),
    ...(waitsSince === null ? [] : [`Wacht op antwoord sinds ${formatDate(waitsSince, today)}.`]),
  ];
}
