/** The buttons of an item: where a person answers, takes back or reads on. One suffices for most. */

import { evaluationName, formatDate } from '../dutch/index.ts';
import type { AboutAction, Button } from './content.ts';
import { type ActionEntry, readerOf } from './reader.ts';
import type { NoticeKind } from '../action/notice-kinds.ts';
import { isCutShort } from './phrases.ts';

interface Offered extends Button {
  /** What is done with it: two buttons for one thing are one too many. */
  use: string;
}

/** `rest` is about the same action: its buttons say which of its dates they are about. */
export function buttonsOf(lead: ActionEntry, rest: ActionEntry[]): Button[] {
  const offered = [
    ...offeredBy(lead),
    ...rest.flatMap((entry) => offeredBy(entry).map((button) => withDate(button, entry, lead))),
  ];
  const isFirst = (button: Offered, at: number) =>
    offered.findIndex(({ use }) => use === button.use) === at;
  return offered.filter(isFirst).map(({ label, url }) => ({ label, url }));
}

function offeredBy({ notice: { kind, audience, partId }, about }: ActionEntry): Offered[] {
  const reader = readerOf(audience);
  const { links, milestoneId } = about;
  const of = `${milestoneId ?? ''}/${partId ?? ''}`;
  const readOn = pageButton(kind, about);
  if (links.undo !== null && about.undoUntil !== null) {
    const label = 'Dit klopt niet: draai het terug';
    return [{ label, url: links.undo, use: `undo/${of}` }, ...(isCutShort(about) ? readOn : [])];
  }
  if (reader === 'owner' && links.answer !== null && !(kind === 'undone' && about.isDone)) {
    return [{ label: answerLabel(kind, about), url: links.answer, use: `answer/${of}` }];
  }
  if (reader === 'part' && links.part !== null) {
    return [{ label: 'Is uw deel klaar? Geef antwoord', url: links.part, use: `part/${of}` }];
  }
  if (reader === 'involved' && links.obstacle !== null) {
    return [{ label: 'Loopt het vast? Meld het', url: links.obstacle, use: 'obstacle' }];
  }
  return readOn;
}

function withDate(button: Offered, entry: ActionEntry, lead: ActionEntry): Offered {
  const { about } = entry;
  const isOther = about.milestoneId !== lead.about.milestoneId && about.dueOn !== null;
  if (!isOther || button.url === about.links.page) return button;
  const of =
    about.milestoneKind === 'evaluation'
      ? `de ${evaluationName(about.milestoneId)}`
      : formatDate(about.dueOn ?? '', entry.notice.on);
  return { ...button, label: `${button.label} (${of})` };
}

function answerLabel(kind: NoticeKind, { ownerDoneOn, milestoneKind }: AboutAction): string {
  if (ownerDoneOn !== null) return 'Is er meer tijd nodig? Geef antwoord';
  switch (kind) {
    case 'check_in':
      return 'Hoe staat het ervoor? Geef antwoord';
    case 'obstacle':
      return 'Loopt de actie hierdoor gevaar? Geef antwoord';
    case 'assigned':
      return 'Al klaar, of niet van u? Laat het weten';
    case 'extension_granted':
    case 'scaled':
    case 'rescheduled':
    case 'resumed':
      return 'Al klaar, of klopt dit niet? Laat het weten';
    default:
      return milestoneKind === 'evaluation'
        ? 'Is de evaluatie gedaan? Schrijf op wat eruit kwam'
        : 'Is het klaar, of heeft u meer tijd nodig? Geef antwoord';
  }
}

function pageButton(kind: NoticeKind, about: AboutAction): Offered[] {
  const { page } = about.links;
  return page === null ? [] : [{ label: pageLabel(kind, about), url: page, use: 'page' }];
}

function pageLabel(kind: NoticeKind, about: AboutAction): string {
  switch (kind) {
    case 'extension_asked':
      return 'Beslis over de extra tijd';
    case 'owner_left':
    case 'not_mine':
      return 'Wijs een actiehouder aan';
    default:
      return isCutShort(about) ? 'Lees verder' : 'Bekijk de actie';
  }
}
