/** What is late, and by how much: an evaluation that is missing is no action that is late (V28). */

import type { Milestone } from '../action/milestones.ts';
import type { IsoDate } from '../calendar.ts';
import { capital, formatDate, formatShortDate } from './format.ts';
import { milestoneName } from './labels.ts';

type Due = Pick<Milestone, 'id' | 'kind'> & { dueOn: IsoDate };

/** `lateness` as "12 werkdagen"; null where it is not counted. */
export function describeOverdue(due: Due, lateness: string | null, today: IsoDate): string {
  const day = formatShortDate(due.dueOn, today);
  if (due.kind === 'evaluation') {
    const since = lateness === null ? '' : `, ${lateness} geleden`;
    return `De ${milestoneName(due)} ontbreekt. Die had ${day} gedaan moeten zijn${since}.`;
  }
  const late = lateness === null ? '' : ` en is ${lateness} te laat`;
  return `Had ${day} klaar moeten zijn${late}.`;
}

/** Of something that is not late. */
export function describeComing(due: Due, today: IsoDate): string {
  return due.kind === 'evaluation'
    ? `${capital(`de ${milestoneName(due)}`)} moet uiterlijk ${formatDate(due.dueOn, today)} gedaan zijn.`
    : `Moet klaar zijn op ${formatDate(due.dueOn, today)}.`;
}
