/** What a mail says about one action: what is asked, why you, what happens by itself, then the button. */

import { oneLine } from '../text.ts';
import type { IsoDate } from '../calendar.ts';
import { actionSentences } from './action-sentences.ts';
import { buttonOf } from './button.ts';
import type { AboutAction, Block, Reader } from './content.ts';
import { coordinatorSentences } from './coordinator-sentences.ts';
import { ownerSentences } from './owner-sentences.ts';
import { due, ownerIs, toTvo, withTvo } from './phrases.ts';
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
      return ownerSentences(kind, about, today);
    case 'involved':
      return involvedSentences(kind, about, today);
    case 'part':
      return partSentences(kind, about, today);
    case 'coordinator':
    case 'tvo':
      return coordinatorSentences(kind, reader, about, today);
  }
}

function involvedSentences(kind: NoticeKind, about: AboutAction, today: IsoDate): string[] {
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

function partSentences(kind: NoticeKind, about: AboutAction, today: IsoDate): string[] {
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
