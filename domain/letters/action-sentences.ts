/** What mails say about something that was recorded, the same for everyone who hears it. */

import type { IsoDate } from '../calendar.ts';
import { capital, formatDate, scalingLabels, scopeLabels } from '../dutch/index.ts';
import type { AboutAction } from './content.ts';
import {
  due,
  dueOrPaused,
  evaluation,
  explained,
  missing,
  quoted,
  author,
  toTvo,
  attemptSentences,
} from './phrases.ts';
import type { NoticeKind } from '../action/notice-kinds.ts';

export function actionSentences(kind: NoticeKind, about: AboutAction, today: IsoDate): string[] {
  return [...news(kind, about, today), ...presentState(kind, about, today)];
}

/** What somebody did: beside something that is asked about the same action it stands alone. */
export function news(kind: NoticeKind, about: AboutAction, today: IsoDate): string[] {
  const by = capital(author(about));
  switch (kind) {
    case 'receipt':
      return [doneBy(about, today), ...explained(about, resultLabel(about))];
    case 'part_receipt':
      return [
        `${by} heeft ${confirmedPart(about)} op ${formatDate(about.arisenOn, today)} klaar gemeld.`,
        ...explained(about),
      ];
    case 'obstacle':
      return [`${by} meldt dat er iets in de weg zit bij deze actie.`, ...explained(about)];
    case 'undone':
      return [`${by} heeft ${taken(about)} teruggedraaid.`, ...explained(about)];
    case 'extension_granted':
      return [
        `U heeft ${about.dueOn === null ? 'meer tijd' : `tijd tot ${formatDate(about.dueOn, today)}`}. Dat heeft ${author(about)} besloten.`,
        ...explained(about),
      ];
    case 'extension_refused':
      return [
        `${by} heeft geen extra tijd gegeven. De datum blijft zoals die was.`,
        ...explained(about),
      ];
    case 'scaled':
      return [...scaled(about), ...explained(about)];
    case 'rescheduled':
      return ['Het plan is aangepast. Deze datum geldt nu:'];
    case 'resumed':
      return [
        `De actie stond stil en loopt weer. Dat heeft ${author(about)} besloten.`,
        ...explained(about),
      ];
    case 'cancelled':
      return [
        `${by} heeft deze actie gestopt. U hoeft er niets meer voor te doen.`,
        ...explained(about),
      ];
    default:
      return [];
  }
}

/** What holds from then on, and what happens by itself. */
function presentState(kind: NoticeKind, about: AboutAction, today: IsoDate): string[] {
  switch (kind) {
    case 'receipt':
      return about.undoUntil === null
        ? [takenBackSince]
        : [...afterReceipt(about, today), ...undoable(about, today)];
    case 'part_receipt':
      return about.undoUntil === null
        ? [takenBackSince]
        : [...missing(about), ...undoable(about, today)];
    case 'undone':
      return about.isDone ? ['De actie blijft klaar.'] : stillRuns(about, today);
    case 'extension_granted':
      return about.isPaused
        ? dueOrPaused(about, today)
        : ['U hoeft nu niets te doen. Voor die datum krijgt u weer een herinnering.'];
    case 'cancelled':
      return [];
    case 'scaled':
      return dueOrPaused(about, today);
    case 'obstacle':
    case 'extension_refused':
    case 'rescheduled':
    case 'resumed':
      return [...due(about, today), ...toTvo(about, today)];
    default:
      return [...due(about, today), ...attemptSentences(about, today), ...toTvo(about, today)];
  }
}

/** More or less is asked, in the words of who decided it. */
function scaled(about: AboutAction): string[] {
  const scaling = about.answer?.scaling ?? null;
  if (scaling === null) return [];
  const { direction } = scaling;
  const change = direction === 'up' ? 'Er wordt meer gevraagd.' : 'Er wordt minder gevraagd.';
  return [
    `${capital(author(about))} heeft deze actie ${scalingLabels[direction]}. ${change}`,
    `${capital(scopeLabels[direction])}: “${quoted(scaling.note, about)}”`,
  ];
}

/** By the owner; or by whoever gave in the last part that was waited for. */
function doneBy(about: AboutAction, today: IsoDate): string {
  const by = capital(author(about));
  const day = formatDate(about.arisenOn, today);
  if (about.milestoneKind === 'evaluation') {
    return `${by} meldde op ${day} dat ${evaluation(about)} gedaan is.`;
  }
  return about.parts.length > 0 && about.isDone
    ? `${by} meldde dit op ${day} als laatste. De actie is nu klaar.`
    : `${by} heeft deze actie op ${day} klaar gemeld.`;
}

/** A receipt that waited for the round, of what was taken back meanwhile. */
const takenBackSince = 'Dat is daarna weer teruggedraaid.';

function resultLabel({ milestoneKind }: AboutAction): 'Uitkomst' | 'Toelichting' {
  return milestoneKind === 'evaluation' ? 'Uitkomst' : 'Toelichting';
}

function afterReceipt(about: AboutAction, today: IsoDate): string[] {
  if (about.parts.length > 0) {
    return about.isDone
      ? []
      : [
          ...missing(about),
          'De actie is klaar als dat binnen is. Tot dan gaan de herinneringen door.',
        ];
  }
  return about.laterDueOn === null
    ? ['U krijgt hierover geen herinneringen meer.']
    : [
        `U krijgt hierover geen herinneringen meer. Het volgende moment is ${formatDate(about.laterDueOn, today)}.`,
      ];
}

/** A party that confirms its own part is not named twice. */
function confirmedPart(about: AboutAction): string {
  const own = about.parts.find(({ isOwn }) => isOwn);
  const isAuthor = own?.name.toLowerCase() === author(about).toLowerCase();
  return isAuthor ? 'het eigen deel' : ownPart(about);
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
