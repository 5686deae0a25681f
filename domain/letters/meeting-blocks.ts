/** A meeting in a mail: its invitation, that it moved or is off, what is not recorded, and what was decided. */

import { oneLine } from '../text.ts';
import type { IsoDate } from '../calendar.ts';
import {
  boardLabels,
  boardNames,
  capital,
  formatDate,
  formatHours,
  plural,
} from '../dutch/index.ts';
import type { MeetingNoticeKind } from '../meetings/process.ts';
import type { AboutMeeting, Block, ListLine } from './content.ts';
import { short } from './content.ts';

/** Lists in a mail are short; the rest is on the site. */
const perList = 20;

export function meetingBlocks(about: AboutMeeting, today: IsoDate): Block[] {
  switch (about.what) {
    case 'meeting_convened':
      return [
        opening(about, today),
        ...introduced(about),
        ...agenda(about, today),
        ...frozen(about, today),
        ...link(about, 'Bekijk de agenda'),
      ];
    case 'meeting_moved':
      return [opening(about, today), ...agenda(about, today), ...link(about, 'Bekijk de agenda')];
    case 'meeting_cancelled':
      return [
        paragraph(`${capital(theMeeting(about, today))} gaat niet door.${because(about)}`),
        ...later(about, today),
      ];
    case 'meeting_record_asked':
      return [...unrecorded(about, today), ...link(about, 'Leg de besluiten vast')];
    case 'meeting_record_missing':
      return [...unrecorded(about, today), ...link(about, 'Bekijk wat er ontbreekt')];
    case 'meeting_decisions':
      return [...decided(about, today), ...link(about, 'Bekijk de besluiten')];
  }
}

export function meetingNews(about: AboutMeeting, today: IsoDate): string {
  const board = boardLabels[about.board];
  const day = formatDate(about.on, today);
  const news: Record<MeetingNoticeKind, string> = {
    meeting_convened: `Uitnodiging: ${board} op ${day}`,
    meeting_moved: `Verplaatst: ${board} is nu op ${day}`,
    meeting_cancelled: `Afgezegd: ${board} van ${day}`,
    meeting_record_asked: `Wat besloot ${boardNames[about.board]} op ${day}?`,
    meeting_record_missing: `Besluiten ontbreken: ${board} van ${day}`,
    meeting_decisions: `Besluiten: ${board} van ${day}`,
  };
  return news[about.what];
}

function opening(about: AboutMeeting, today: IsoDate): Block {
  const { board, on, movedFrom, times } = about;
  const was = movedFrom === null ? '' : ` Dat was ${formatDate(movedFrom, today)}.`;
  const hours = times === null ? '' : `, ${formatHours(times)}`;
  return paragraph(
    `${capital(boardNames[board])} komt bij elkaar op ${formatDate(on, today)}${hours}.${was}${because(about)}`,
  );
}

function introduced({ introduction }: AboutMeeting): Block[] {
  return introduction === '' ? [] : [paragraph(oneLine(introduction))];
}

function agenda({ items }: AboutMeeting, today: IsoDate): Block[] {
  if (items.length === 0) return [paragraph('Er staat nu niets op de agenda.')];
  const lines = items.slice(0, perList).map(({ title, ownerName, dueOn }): ListLine => ({
    name: short(title),
    text: [
      ...(dueOn === null
        ? []
        : [
            `${dueOn < today ? 'had klaar moeten zijn op' : 'moet klaar zijn op'} ${formatDate(dueOn, today)}`,
          ]),
      ...(ownerName === '' ? [] : [`actiehouder ${ownerName}`]),
    ].join(', '),
    url: null,
  }));
  const title = `Op de agenda: ${plural(items.length, 'punt', 'punten')}`;
  return [{ kind: 'list', title, lines }];
}

function frozen({ frozenFrom }: AboutMeeting, today: IsoDate): Block[] {
  if (frozenFrom === null) return [];
  return [
    paragraph(
      `De agenda verandert nog tot ${formatDate(frozenFrom, today)}. Dan liggen de stukken vast.`,
    ),
  ];
}

function later({ nextOn }: AboutMeeting, today: IsoDate): Block[] {
  return nextOn === null
    ? []
    : [paragraph(`Het volgende overleg is op ${formatDate(nextOn, today)}.`)];
}

function unrecorded(about: AboutMeeting, today: IsoDate): Block[] {
  return [
    paragraph(`De besluiten van ${theMeeting(about, today)} staan nog niet vast.`),
    paragraph(record(about)),
  ];
}

function record({ undecided }: AboutMeeting): string {
  const left =
    undecided === 0
      ? 'Alles is vastgelegd. Sluit het overleg af.'
      : `Over ${plural(undecided, 'punt', 'punten')} is nog niets vastgelegd. Leg het vast en sluit het overleg af.`;
  return `${left} Daarna krijgen de leden en de actiehouders de besluiten.`;
}

function decided({ decisions, board, on }: AboutMeeting, today: IsoDate): Block[] {
  if (decisions.length === 0) {
    return [
      paragraph(`${capital(boardNames[board])} nam op ${formatDate(on, today)} geen besluiten.`),
    ];
  }
  const lines = decisions.slice(0, perList).map(({ title, text }): ListLine => ({
    name: short(title),
    text: oneLine(text),
    url: null,
  }));
  return [
    paragraph(`Dit besloot ${boardNames[board]} op ${formatDate(on, today)}.`),
    { kind: 'list', title: `Besloten: ${plural(decisions.length, 'punt', 'punten')}`, lines },
  ];
}

function theMeeting({ board, on }: AboutMeeting, today: IsoDate): string {
  return `${boardNames[board]} van ${formatDate(on, today)}`;
}

function because({ reason }: AboutMeeting): string {
  return reason === '' ? '' : ` ${oneLine(reason)}`;
}

function link({ url }: AboutMeeting, label: string): Block[] {
  return url === null ? [] : [{ kind: 'link', label, url }];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
