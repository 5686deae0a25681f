/** What mails say about something that was recorded, the same for everyone who hears it. */

import type { IsoDate } from './calendar.ts';
import { capital, sayDate } from './dutch.ts';
import type { AboutAction } from './letter-content.ts';
import { due, evaluation, explained, saidBy, toTvo, tried } from './letter-phrases.ts';
import type { NoticeKind } from './notices.ts';

export function told(kind: NoticeKind, about: AboutAction, today: IsoDate): string[] {
  switch (kind) {
    case 'receipt':
      return [
        `${capital(saidBy(about))} heeft ${about.milestoneKind === 'evaluation' ? evaluation(about) : 'deze actie'} op ${sayDate(today, today)} klaar gemeld.`,
        ...explained(about),
        about.laterDueOn === null
          ? 'U krijgt hierover geen herinneringen meer.'
          : `U krijgt hierover geen herinneringen meer. Het volgende moment is ${sayDate(about.laterDueOn, today)}.`,
        ...undoable(about, today),
      ];
    case 'obstacle':
      return [
        `${capital(saidBy(about))} meldt dat er iets in de weg zit bij deze actie.`,
        ...explained(about),
        ...due(about, today),
        ...toTvo(about, today),
      ];
    case 'undone':
      return [
        `${capital(saidBy(about))} heeft de klaarmelding teruggedraaid. De actie loopt weer.`,
        ...due(about, today),
        'De herinneringen gaan weer door.',
        ...toTvo(about, today),
      ];
    case 'extension_granted':
      return [
        `U heeft ${about.dueOn === null ? 'meer tijd' : `tijd tot ${sayDate(about.dueOn, today)}`}. Dat heeft ${saidBy(about)} besloten.`,
        ...explained(about),
        'U hoeft nu niets te doen. Voor die datum krijgt u weer een herinnering.',
      ];
    case 'extension_refused':
      return [
        `${capital(saidBy(about))} heeft geen extra tijd gegeven. De datum blijft zoals hij was.`,
        ...explained(about),
        ...due(about, today),
        ...toTvo(about, today),
      ];
    case 'rescheduled':
      return [
        'Het plan is aangepast. Deze datum geldt nu:',
        ...due(about, today),
        ...toTvo(about, today),
      ];
    case 'cancelled':
      return [
        `${capital(saidBy(about))} heeft deze actie gestopt. U hoeft er niets meer voor te doen.`,
        ...explained(about),
      ];
    default:
      return [...due(about, today), ...tried(about, today), ...toTvo(about, today)];
  }
}

function undoable({ undoUntil }: AboutAction, today: IsoDate): string[] {
  return undoUntil === null
    ? []
    : [`Klopt dit niet? U kunt het terugdraaien tot en met ${sayDate(undoUntil, today)}.`];
}
