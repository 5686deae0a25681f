/** An agenda is put in order: introductions, items of one's own, and what is left out and why. */

import { accepted, refused, type Result } from '../../domain/result.ts';
import { isTooLong, mostCharacters, tooLongSentence } from '../../domain/text.ts';
import type { MeetingItem } from '../../prisma/meeting-items.ts';
import {
  addFreeItem,
  introduceItem,
  introduceMeeting,
  leaveItemOut,
  orderItems,
  proposeItem,
} from '../../prisma/meeting-preparation.ts';
import { readTheme } from '../../prisma/plan-themes.ts';
import type { Deps } from '../site/deps.ts';
import type { FoundMeeting } from './find-meeting.ts';

export type Preparation =
  /** Of the meeting as a whole where `itemKey` is empty. */
  | { kind: 'introduce'; itemKey: string; text: string }
  | { kind: 'move_item'; itemKey: string; by: -1 | 1 }
  | { kind: 'leave_out'; itemKey: string; reason: string }
  | { kind: 'put_back'; itemKey: string }
  | { kind: 'add_item'; title: string; text: string }
  /** To scale a theme. */
  | { kind: 'propose'; themeKey: string; text: string };

export const preparationProblems = [
  'no_item',
  'no_title',
  'no_theme',
  'no_proposal',
  'title_too_long',
  'no_reason',
  'text_too_long',
  'meeting_over',
] as const;
export type PreparationProblem = (typeof preparationProblems)[number];

export const preparationSentences: Record<PreparationProblem, string> = {
  no_item: 'Dit punt staat niet meer op de agenda.',
  no_title: 'Schrijf op waar dit punt over gaat.',
  no_theme: 'Kies een thema van dit plan.',
  no_proposal: 'Schrijf op wat u voorstelt.',
  title_too_long: tooLongSentence(mostCharacters.name),
  no_reason: 'Schrijf op waarom dit punt niet op de agenda komt.',
  text_too_long: tooLongSentence(mostCharacters.text),
  meeting_over: 'Dit overleg is afgesloten of afgezegd: de agenda staat vast.',
};

type Done = Result<null, PreparationProblem>;

export async function prepareMeeting(
  { db }: Pick<Deps, 'db'>,
  { meeting, items }: FoundMeeting,
  step: Preparation,
): Promise<Done> {
  if (['closed', 'cancelled'].includes(meeting.state.phase)) return refused('meeting_over');
  const problem = textProblem(step);
  if (problem !== null) return refused(problem);
  if (step.kind === 'add_item') {
    await addFreeItem(db, meeting, { title: step.title, introduction: step.text });
    return accepted(null);
  }
  if (step.kind === 'propose') {
    if ((await readTheme(db, meeting.planId, step.themeKey)) === null) return refused('no_theme');
    await proposeItem(db, meeting, { kind: 'theme', themeKey: step.themeKey }, step.text);
    return accepted(null);
  }
  if (step.kind === 'introduce' && step.itemKey === '') {
    await introduceMeeting(db, meeting.id, step.text);
    return accepted(null);
  }
  const item = items.find(({ key }) => key === step.itemKey);
  if (item === undefined) return refused('no_item');
  switch (step.kind) {
    case 'introduce':
      await introduceItem(db, meeting, item.subject, step.text);
      break;
    case 'move_item':
      await orderItems(db, meeting, swapped(items, item, step.by));
      break;
    case 'leave_out':
      await leaveItemOut(db, meeting, item.subject, step.reason);
      break;
    case 'put_back':
      await leaveItemOut(db, meeting, item.subject, null);
  }
  return accepted(null);
}

function textProblem(step: Preparation): PreparationProblem | null {
  switch (step.kind) {
    case 'introduce':
      return isTooLong(step.text, mostCharacters.text) ? 'text_too_long' : null;
    case 'add_item':
      if (step.title === '') return 'no_title';
      if (isTooLong(step.title, mostCharacters.name)) return 'title_too_long';
      return isTooLong(step.text, mostCharacters.text) ? 'text_too_long' : null;
    case 'propose':
      if (step.text === '') return 'no_proposal';
      return isTooLong(step.text, mostCharacters.text) ? 'text_too_long' : null;
    case 'leave_out':
      if (step.reason === '') return 'no_reason';
      return isTooLong(step.reason, mostCharacters.text) ? 'text_too_long' : null;
    case 'move_item':
    case 'put_back':
      return null;
  }
}

/** With its neighbour on the agenda; what was left out is no neighbour. */
function swapped(items: MeetingItem[], item: MeetingItem, by: -1 | 1) {
  const shown = items.filter(({ leftOutBecause }) => leftOutBecause === null);
  const at = shown.indexOf(item);
  const other = shown[at + by];
  const subjects = shown.map(({ subject }) => subject);
  if (at === -1 || other === undefined) return subjects;
  subjects[at] = other.subject;
  subjects[at + by] = item.subject;
  return subjects;
}
