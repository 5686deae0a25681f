/** What is true and should have been shown: a list without it says something by being silent. */

import { calmOf, statusOf } from './grammar/counts.ts';
import type { Sentence } from './reader.ts';
import type { Standing, Truth } from './standing.ts';

/** On the overview stands whatever waits for a decision. */
export function omissions(path: string, sentences: Sentence[], truth: Truth): Sentence[] {
  if (path !== `/${truth.rows.planId}`) return [];
  const shown = new Set(
    sentences.flatMap(({ kind, action }) => (kind === 'undecided' ? [action] : [])),
  );
  return truth
    .all()
    .filter((one) => one.phase === 'running' && one.openRequest !== null)
    .filter(({ action }) => !shown.has(action.id))
    .map((one) => omitted(one, `${truth.today} ${path}`, 'waits for a decision'));
}

/** In the state of the week stands whatever is worse than calm, or was not answered. */
export function listOmissions(
  subject: string,
  sentences: Sentence[],
  truth: Truth,
  place: string,
): Sentence[] {
  if (!subject.startsWith('Stand van')) return [];
  const shown = new Set(sentences.map(({ action }) => action));
  return truth
    .all()
    .filter((standing) => needsSomebody(standing, truth))
    .filter(({ action }) => !shown.has(action.id))
    .map((one) => omitted(one, place, `is ${statusOf(one)}`));
}

function needsSomebody(standing: Standing, truth: Truth): boolean {
  const isWorse = ['escalated', 'overdue', 'stuck', 'at_risk'].includes(statusOf(standing));
  return isWorse || ['undecided', 'silent'].includes(calmOf(standing, truth));
}

function omitted({ action }: Standing, place: string, why: string): Sentence {
  const faults = [`${action.shortName} ${why} and is not there`];
  return { place, action: action.id, text: '', kind: 'omission', faults };
}
