/** What an owner reads about an action: what is asked, and what happens by itself. */

import type { NoticeKind } from '../action/notice-kinds.ts';
import type { IsoDate } from '../calendar.ts';
import { oneLine } from '../text.ts';
import { capital } from '../dutch/index.ts';
import { actionSentences } from './action-sentences.ts';
import type { AboutAction } from './content.ts';
import {
  author,
  due,
  dueOrPaused,
  evaluation,
  explained,
  missing,
  onAgenda,
  toTvo,
  whatItIs,
  withTvo,
} from './phrases.ts';

export function ownerSentences(kind: NoticeKind, about: AboutAction, today: IsoDate): string[] {
  const you = yourPlace(about);
  switch (kind) {
    case 'reminder':
    case 'overdue':
      return [
        ...due(about, today),
        ...whatItIs(about),
        `${you} ${request(about)}`,
        ...toTvo(about, today),
      ];
    case 'nudge':
      return [
        `${capital(author(about))} vraagt hoe het met deze actie gaat. Wilt u vandaag antwoorden?`,
        ...explained(about),
        ...due(about, today),
        ...whatItIs(about),
        you,
        ...toTvo(about, today),
      ];
    case 'last_call':
      return [
        ...due(about, today),
        `${you} ${request(about)}`,
        'Dit is de laatste herinnering voor het TVO.',
        ...toTvo(about, today),
      ];
    case 'evaluation':
      return [
        `Het is tijd voor ${evaluation(about)}: wat kwam eruit, en wat verandert er?`,
        ...due(about, today),
        ...whatItIs(about),
        `${you} ${request(about)}`,
        ...toTvo(about, today),
      ];
    case 'check_in':
      return [
        'Hoe gaat het met deze actie?',
        ...due(about, today),
        ...whatItIs(about),
        `${you} Antwoordt u niet, dan vragen we het later opnieuw.`,
      ];
    case 'escalation':
      return [
        ...due(about, today),
        'Daarom ligt de actie nu bij het TVO.',
        onAgenda(about, today),
        `${you} U kunt nog steeds antwoorden. Is ${ready(about)}, dan gaat de actie van de agenda.`,
      ];
    case 'undecided':
      return [
        ...due(about, today),
        withTvo(about, today),
        `${you} U kunt nog steeds antwoorden. U krijgt dit bericht tot er een besluit is.`,
      ];
    case 'assigned':
      return [
        `${newOwner(about)} nu actiehouder van deze actie. Dat heeft ${author(about)} geregeld.`,
        ...explained(about),
        ...whatItIs(about),
        ...dueOrPaused(about, today),
        'Is deze actie niet van u? Zeg dat met de knop.',
      ];
    default:
      return actionSentences(kind, about, today);
  }
}

function ready({ milestoneKind }: AboutAction): string {
  return milestoneKind === 'evaluation' ? 'de evaluatie er' : 'het klaar';
}

/** Who stands in knows in whose place they answer (V10). */
function yourPlace({ inPlaceOf }: AboutAction): string {
  return inPlaceOf === null
    ? 'U bent actiehouder.'
    : `U krijgt dit omdat u ${oneLine(inPlaceOf)} vervangt. U antwoordt als vervanger van de actiehouder.`;
}

function newOwner({ inPlaceOf }: AboutAction): string {
  return inPlaceOf === null ? 'U bent' : `${oneLine(inPlaceOf)}, die u vervangt, is`;
}

/** What an owner is asked; an evaluation asks for its result. */
function request(about: AboutAction): string {
  const { milestoneKind, ownerDoneOn } = about;
  if (ownerDoneOn !== null) {
    return ['U meldde dit al klaar.', ...missing(about), 'Wilt u vragen hoe het daar gaat?'].join(
      ' ',
    );
  }
  return milestoneKind === 'evaluation'
    ? 'Schrijf in een paar zinnen op wat eruit kwam en wat er verandert, of vraag meer tijd.'
    : 'Laat weten of het klaar is, of vraag meer tijd.';
}
