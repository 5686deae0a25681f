/** What a mail says about one action: what is asked, why you, what happens by itself, then the buttons. */

import { oneLine } from '../text.ts';
import type { IsoDate } from '../calendar.ts';
import { actionSentences, news } from './action-sentences.ts';
import { buttonsOf } from './button.ts';
import type { AboutAction, Block } from './content.ts';
import { coordinatorSentences } from './coordinator-sentences.ts';
import { ownerSentences } from './owner-sentences.ts';
import { type ActionEntry, readerOf } from './reader.ts';
import { due, ownerIs, toTvo, whatItIs, withTvo } from './phrases.ts';
import { type NoticeKind, traitsOf } from '../action/notice-kinds.ts';

/** `first` and `others` are about one action, worst first: it stands once in a mail, and so does each sentence. */
export function actionItem(first: ActionEntry, others: ActionEntry[], today: IsoDate): Block {
  const all = [first, ...others];
  const lead = all.find((entry) => newsOf(entry, today).length === 0) ?? first;
  const rest = all.filter((entry) => entry !== lead);
  const sentences = [
    ...rest.flatMap((entry) => newsOf(entry, today)),
    ...sentencesOf(lead, today),
    ...rest.flatMap((entry) =>
      newsOf(entry, today).length === 0 ? sentencesOf(entry, today) : [],
    ),
  ];
  return {
    kind: 'item',
    title: oneLine(lead.about.what),
    sentences: [...new Set(sentences)],
    buttons: buttonsOf(lead, rest),
  };
}

function newsOf({ notice, about }: ActionEntry, today: IsoDate): string[] {
  return news(notice.kind, about, today);
}

function sentencesOf({ notice: { kind, audience }, about }: ActionEntry, today: IsoDate): string[] {
  const reader = readerOf(audience);
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
        ...whatItIs(about),
        `U bent betrokken bij deze actie. ${ownerIs(about)} Die meldt of het klaar is.`,
        'Loopt het bij u vast? Zeg het met de knop: de actiehouder en de coördinator horen het dan.',
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
  if (!traitsOf(kind).ladder.reminds) return actionSentences(kind, about, today);
  return [
    ...due(about, today),
    ...whatItIs(about),
    `Uw deel: ${oneLine(own?.what ?? about.what)}.`,
    'Laat weten of uw deel klaar is, of wat er in de weg zit.',
    ownerIs(about),
    ...toTvo(about, today),
  ];
}
