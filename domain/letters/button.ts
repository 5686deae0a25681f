/** The one button of an item: where a person answers, takes back or reads on. */

import type { AboutAction, Button, Reader } from './content.ts';
import type { NoticeKind } from '../action/notice-kinds.ts';

export function buttonOf(kind: NoticeKind, reader: Reader, about: AboutAction): Button | null {
  const { links } = about;
  if (links.undo !== null) {
    return { label: 'Dit klopt niet: draai het terug', url: links.undo };
  }
  if (reader === 'owner' && links.answer !== null) {
    return { label: answerLabel(kind, about), url: links.answer };
  }
  if (reader === 'part' && links.part !== null) {
    return { label: 'Is uw deel klaar? Geef antwoord', url: links.part };
  }
  if (reader === 'involved' && links.obstacle !== null) {
    return { label: 'Loopt het vast? Meld het', url: links.obstacle };
  }
  return links.page === null ? null : { label: pageLabel(kind), url: links.page };
}

function answerLabel(kind: NoticeKind, { ownerDoneOn }: AboutAction): string {
  if (ownerDoneOn !== null) return 'Is er meer tijd nodig? Geef antwoord';
  switch (kind) {
    case 'check_in':
    case 'evaluation':
      return 'Hoe staat het ervoor? Geef antwoord';
    case 'assigned':
    case 'extension_granted':
    case 'rescheduled':
    case 'resumed':
      return 'Geef antwoord';
    default:
      return 'Is het klaar, of heeft u meer tijd nodig? Geef antwoord';
  }
}

function pageLabel(kind: NoticeKind): string {
  switch (kind) {
    case 'extension_asked':
      return 'Beslis over de extra tijd';
    case 'owner_left':
    case 'not_mine':
      return 'Wijs een actiehouder aan';
    default:
      return 'Bekijk de actie';
  }
}
