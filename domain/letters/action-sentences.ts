/** What mails say about something that was recorded, the same for everyone who hears it. */

import type { IsoDate } from '../calendar.ts';
import { capital, formatDate } from '../dutch/index.ts';
import type { AboutAction } from './content.ts';
import {
  due,
  dueOrPaused,
  evaluation,
  explained,
  missing,
  author,
  toTvo,
  attemptSentences,
} from './phrases.ts';
import type { NoticeKind } from '../action/notice-kinds.ts';

export function actionSentences(kind: NoticeKind, about: AboutAction, today: IsoDate): string[] {
  switch (kind) {
    case 'receipt':
      if (about.parts.length > 0) return receiptWithParts(about, today);
      return [
        `${capital(author(about))} heeft ${about.milestoneKind === 'evaluation' ? evaluation(about) : 'deze actie'} op ${formatDate(today, today)} klaar gemeld.`,
        ...explained(about),
        about.laterDueOn === null
          ? 'U krijgt hierover geen herinneringen meer.'
          : `U krijgt hierover geen herinneringen meer. Het volgende moment is ${formatDate(about.laterDueOn, today)}.`,
        ...undoable(about, today),
      ];
    case 'part_receipt':
      return [
        `${capital(author(about))} heeft ${ownPart(about)} op ${formatDate(today, today)} klaar gemeld.`,
        ...explained(about),
        ...missing(about),
        ...undoable(about, today),
      ];
    case 'obstacle':
      return [
        `${capital(author(about))} meldt dat er iets in de weg zit bij deze actie.`,
        ...explained(about),
        ...due(about, today),
        ...toTvo(about, today),
      ];
    case 'undone':
      return [
        `${capital(author(about))} heeft ${taken(about)} teruggedraaid.`,
        ...(about.isDone ? ['De actie blijft klaar.'] : stillRuns(about, today)),
      ];
    case 'extension_granted':
      return [
        `U heeft ${about.dueOn === null ? 'meer tijd' : `tijd tot ${formatDate(about.dueOn, today)}`}. Dat heeft ${author(about)} besloten.`,
        ...explained(about),
        ...(about.isPaused
          ? dueOrPaused(about, today)
          : ['U hoeft nu niets te doen. Voor die datum krijgt u weer een herinnering.']),
      ];
    case 'extension_refused':
      return [
        `${capital(author(about))} heeft geen extra tijd gegeven. De datum blijft zoals hij was.`,
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
    case 'resumed':
      return [
        `De actie stond stil en loopt weer. Dat heeft ${author(about)} besloten.`,
        ...explained(about),
        ...due(about, today),
        ...toTvo(about, today),
      ];
    case 'cancelled':
      return [
        `${capital(author(about))} heeft deze actie gestopt. U hoeft er niets meer voor te doen.`,
        ...explained(about),
      ];
    default:
      return [...due(about, today), ...attemptSentences(about, today), ...toTvo(about, today)];
  }
}

/** The owner is done, or the last part that was waited for is in. */
function receiptWithParts(about: AboutAction, today: IsoDate): string[] {
  const by = capital(author(about));
  if (about.isDone) {
    return [
      `${by} meldde dit op ${formatDate(today, today)} als laatste. De actie is nu klaar.`,
      ...explained(about),
      ...undoable(about, today),
    ];
  }
  return [
    `${by} heeft deze actie op ${formatDate(today, today)} klaar gemeld.`,
    ...explained(about),
    ...missing(about),
    'De actie is klaar als dat binnen is. Tot dan gaan de herinneringen door.',
    ...undoable(about, today),
  ];
}

function ownPart({ parts }: AboutAction): string {
  const own = parts.find(({ isOwn }) => isOwn);
  return own === undefined ? 'een deel van deze actie' : `het deel van ${own.name}`;
}

function stillRuns(about: AboutAction, today: IsoDate): string[] {
  return [
    'De actie loopt weer.',
    ...due(about, today),
    'De herinneringen gaan weer door.',
    ...toTvo(about, today),
  ];
}

function taken(about: AboutAction): string {
  const own = about.parts.some(({ isOwn }) => isOwn);
  return own ? `de klaarmelding van ${ownPart(about)}` : 'de klaarmelding';
}

function undoable({ undoUntil }: AboutAction, today: IsoDate): string[] {
  return undoUntil === null
    ? []
    : [`Klopt dit niet? U kunt het terugdraaien tot en met ${formatDate(undoUntil, today)}.`];
}
