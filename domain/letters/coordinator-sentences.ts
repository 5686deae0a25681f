/** What the coordinator and the TVO read about an action: whose it is, what was tried, and what can be decided. */

import { oneLine } from '../text.ts';
import type { NoticeKind } from '../action/notice-kinds.ts';
import type { IsoDate } from '../calendar.ts';
import { capital, formatDate } from '../dutch/index.ts';
import { actionSentences } from './action-sentences.ts';
import type { AboutAction } from './content.ts';
import {
  attemptSentences,
  author,
  due,
  explained,
  onAgenda,
  ownerIs,
  toTvo,
  whatItIs,
  withTvo,
} from './phrases.ts';

export function coordinatorSentences(
  kind: NoticeKind,
  reader: 'coordinator' | 'tvo',
  about: AboutAction,
  today: IsoDate,
): string[] {
  switch (kind) {
    case 'escalation':
      return [
        ...due(about, today),
        ...whatItIs(about),
        whose(about),
        ...attemptSentences(about, today),
        onAgenda(about, today),
      ];
    case 'undecided':
      return [...due(about, today), whose(about), withTvo(about, today), onAgenda(about, today)];
    case 'reminder':
    case 'evaluation':
    case 'check_in':
    case 'overdue':
    case 'last_call':
      return [
        ...due(about, today),
        whose(about),
        ...attemptSentences(about, today),
        ...toTvo(about, today),
        ...(reader === 'tvo' ? [] : [canDo(kind)]),
      ];
    case 'stuck':
      return [
        `${capital(author(about))} zegt dat deze actie vastzit en vraagt uw hulp.`,
        ...explained(about),
        ...due(about, today),
        ...toTvo(about, today),
      ];
    case 'not_mine':
      return [
        `${capital(author(about))} zegt: deze actie is niet van mij. Wilt u een andere actiehouder aanwijzen?`,
        ...explained(about),
        ...due(about, today),
        'Tot die tijd blijft de actie bij de actiehouder die er nu staat.',
        ...toTvo(about, today),
      ];
    case 'extension_asked':
      return [
        `${capital(author(about))} vraagt ${moreTime(about, today)}. Wilt u daarover beslissen?`,
        ...explained(about),
        ...due(about, today),
        'Zolang u niets beslist, blijft deze datum gelden.',
        ...toTvo(about, today),
      ];
    case 'nobody_home':
      return [
        'Een bericht over deze actie kwam bij niemand aan: bij een betrokkene of het TVO is nu niemand met een mailadres.',
        'Vul het adresboek aan. De andere berichten gaan gewoon door.',
        ...due(about, today),
        ...toTvo(about, today),
      ];
    case 'owner_left':
      return [
        `Wijs een andere actiehouder aan: ${about.owner.name} is vertrokken.`,
        ...due(about, today),
        'Tot die tijd komen de herinneringen over deze actie bij u.',
        ...toTvo(about, today),
      ];
    default:
      return [...actionSentences(kind, about, today), ownerIs(about)];
  }
}

function whose(about: AboutAction): string {
  return `Thema ${oneLine(about.themeName)}. ${ownerIs(about)}`;
}

function moreTime({ answer }: AboutAction, today: IsoDate): string {
  const until = answer?.until ?? null;
  return until === null ? 'om meer tijd' : `tijd tot ${formatDate(until, today)}`;
}

function canDo(kind: NoticeKind): string {
  return kind === 'overdue' || kind === 'last_call'
    ? 'U kunt de actiehouder bellen, meer tijd geven of een ander aanwijzen.'
    : 'U krijgt dit als coördinator.';
}
