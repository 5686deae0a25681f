/** What a mail says about one action: what is asked, why you, what happens by itself, then the button. */

import type { IsoDate } from '../calendar.ts';
import { capital, formatDate } from '../dutch/index.ts';
import { buttonOf } from './button.ts';
import { type AboutAction, type Block, oneLine, type Reader } from './content.ts';
import {
  due,
  evaluation,
  explained,
  missing,
  onAgenda,
  ownerIs,
  author,
  toTvo,
  attemptSentences,
  withTvo,
} from './phrases.ts';
import { actionSentences } from './action-sentences.ts';
import type { Notice } from '../notices/notice.ts';
import { type NoticeKind, traitsOf } from '../action/notice-kinds.ts';

export function readerOf(audience: Notice['audience']): Reader {
  switch (audience) {
    case 'owner':
    case 'involved':
    case 'part':
    case 'tvo':
      return audience;
    case 'tvo_secretary':
    case 'tvo_member':
      return 'tvo';
    case 'coordinator':
    case 'driehoek':
    case 'college':
    case 'griffie':
      return 'coordinator';
  }
}

export function actionItem(notice: Notice, about: AboutAction, today: IsoDate): Block {
  const reader = readerOf(notice.audience);
  return {
    kind: 'item',
    title: oneLine(about.what),
    sentences: sentencesOf(notice.kind, reader, about, today),
    button: buttonOf(notice.kind, reader, about),
  };
}

function sentencesOf(
  kind: NoticeKind,
  reader: Reader,
  about: AboutAction,
  today: IsoDate,
): string[] {
  switch (reader) {
    case 'owner':
      return toOwner(kind, about, today);
    case 'involved':
      return toInvolved(kind, about, today);
    case 'part':
      return toPart(kind, about, today);
    case 'coordinator':
    case 'tvo':
      return toCoordinator(kind, reader, about, today);
  }
}

function toOwner(kind: NoticeKind, about: AboutAction, today: IsoDate): string[] {
  const you = 'U bent actiehouder.';
  switch (kind) {
    case 'reminder':
    case 'overdue':
      return [...due(about, today), `${you} ${ask(about)}`, ...toTvo(about, today)];
    case 'nudge':
      return [
        `${capital(author(about))} vraagt hoe het met deze actie gaat. Wilt u vandaag antwoorden?`,
        ...explained(about),
        ...due(about, today),
        you,
        ...toTvo(about, today),
      ];
    case 'last_call':
      return [
        ...due(about, today),
        `${you} ${ask(about)}`,
        'Dit is de laatste herinnering voor het TVO.',
        ...toTvo(about, today),
      ];
    case 'evaluation':
      return [
        `Het is tijd voor ${evaluation(about)}: hoe gaat het, en wat is er nodig?`,
        ...due(about, today),
        you,
        ...toTvo(about, today),
      ];
    case 'check_in':
      return [
        'Hoe gaat het met deze actie?',
        ...due(about, today),
        `${you} Antwoordt u niet, dan vragen we het later opnieuw.`,
      ];
    case 'escalation':
      return [
        ...due(about, today),
        'Daarom ligt de actie nu bij het TVO.',
        onAgenda(about, today),
        `${you} U kunt nog steeds antwoorden. Is het klaar, dan gaat de actie van de agenda.`,
      ];
    case 'undecided':
      return [
        ...due(about, today),
        withTvo(about, today),
        `${you} U kunt nog steeds antwoorden. U krijgt dit bericht tot er een besluit is.`,
      ];
    case 'assigned':
      return [
        `U bent nu actiehouder van deze actie. Dat heeft ${author(about)} geregeld.`,
        ...due(about, today),
        ...toTvo(about, today),
        'Is deze actie niet van u? Zeg dat met de knop.',
      ];
    default:
      return actionSentences(kind, about, today);
  }
}

function toInvolved(kind: NoticeKind, about: AboutAction, today: IsoDate): string[] {
  switch (kind) {
    case 'reminder':
    case 'evaluation':
    case 'check_in':
    case 'overdue':
    case 'last_call':
      return [
        ...due(about, today),
        `U bent betrokken bij deze actie. ${ownerIs(about)}`,
        'U hoeft niets te melden. Loopt het vast bij u? Zeg het met de knop. De actiehouder en de coördinator horen het dan.',
        ...toTvo(about, today),
      ];
    case 'escalation':
    case 'undecided':
      return [...due(about, today), withTvo(about, today), `U bent betrokken. ${ownerIs(about)}`];
    default:
      return [...actionSentences(kind, about, today), ownerIs(about)];
  }
}

function toPart(kind: NoticeKind, about: AboutAction, today: IsoDate): string[] {
  const own = about.parts.find(({ isOwn }) => isOwn);
  if (!traitsOf(kind).mail.links.includes('part')) return actionSentences(kind, about, today);
  return [
    ...due(about, today),
    `Uw deel: ${oneLine(own?.what ?? about.what)}.`,
    'Laat weten of uw deel klaar is, of wat er in de weg zit.',
    ownerIs(about),
    ...toTvo(about, today),
  ];
}

function toCoordinator(
  kind: NoticeKind,
  reader: 'coordinator' | 'tvo',
  about: AboutAction,
  today: IsoDate,
): string[] {
  switch (kind) {
    case 'escalation':
      return [
        ...due(about, today),
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

/** What an owner is asked; evaluations want a word on how it goes. */
function ask(about: AboutAction): string {
  const { milestoneKind, ownerDoneOn } = about;
  if (ownerDoneOn !== null) {
    return ['U meldde dit al klaar.', ...missing(about), 'Wilt u vragen hoe het daar gaat?'].join(
      ' ',
    );
  }
  return milestoneKind === 'evaluation'
    ? 'Laat weten hoe het gaat.'
    : 'Laat weten of het klaar is, of vraag meer tijd.';
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
