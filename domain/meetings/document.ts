/** Agenda and decision list as people print and keep them: page and Word file are made from these words. */

import type { IsoDate } from '../calendar.ts';
import { type DocumentChapter, type DocumentSection, plainItem, section } from '../document.ts';
import {
  agendaReasonLabels,
  boardLabels,
  capital,
  describeClaims,
  describeMeetingDecision,
  describeOption,
  formatDate,
  formatList,
  optionsIntroduction,
  plural,
} from '../dutch/index.ts';
import { describeSummary } from '../dutch/indicator-sentences.ts';
import { describeMovedMoney, type MovedMoney } from '../dutch/money.ts';
import type { AgendaReason } from './agenda.ts';
import type { MeetingDecisionKind } from './decisions.ts';
import type { Board } from './meeting.ts';
import type { AgendaOption } from './option.ts';
import type { ItemPaper } from './paper.ts';

export interface DocumentMeeting {
  board: Board;
  on: IsoDate;
  introduction: string;
}

export interface DocumentDecision {
  kind: MeetingDecisionKind;
  decidedBy: string;
  reason: string;
  scope: string;
  until: IsoDate | null;
  newOwnerName: string | null;
  progress: 'done' | 'waiting' | 'refused';
}

/** Money that the meeting moved between pots. */
export interface DocumentMove extends MovedMoney {
  reason: string;
}

export interface DocumentEntry extends ItemPaper {
  reasons: AgendaReason[];
  returns: number;
  introduction: string;
  leftOutBecause: string | null;
  late: boolean;
  decisions: DocumentDecision[];
}

export function agendaDocument(
  meeting: DocumentMeeting,
  entries: DocumentEntry[],
  today: IsoDate,
): DocumentChapter {
  const shown = entries.filter(({ leftOutBecause }) => leftOutBecause === null);
  const leftOut = entries.flatMap(({ title, leftOutBecause }) =>
    leftOutBecause === null ? [] : [plainItem(`${title}. Reden: “${leftOutBecause}”`)],
  );
  return {
    title: `Agenda van ${meetingName(meeting)}`,
    sections: [
      ...introductionOf(meeting),
      ...shown.map((entry, index) => agendaSection(entry, index + 1, meeting.board, today)),
      ...(leftOut.length === 0 ? [] : [section('Weggelaten', { items: leftOut })]),
    ],
  };
}

export function decisionDocument(
  meeting: DocumentMeeting,
  { items, moves }: { items: DocumentEntry[]; moves: DocumentMove[] },
  today: IsoDate,
): DocumentChapter {
  const decided = items.filter(({ decisions }) => decisions.length > 0);
  return {
    title: `Besluiten van ${meetingName(meeting)}`,
    sections: [
      ...decided.map((entry) => decisionSection(entry, meeting.board, today)),
      ...(moves.length === 0 ? [] : [moveSection(moves)]),
    ],
  };
}

function moveSection(moves: DocumentMove[]): DocumentSection {
  const items = moves.map(({ reason, ...move }) =>
    plainItem(`${describeMovedMoney(move)}.${reason === '' ? '' : ` Reden: “${reason}”`}`),
  );
  return section('Verschoven geld', { items });
}

export function meetingName({ board, on }: Pick<DocumentMeeting, 'board' | 'on'>): string {
  return `${boardLabels[board]}, ${formatDate(on)}`;
}

function introductionOf({ introduction }: DocumentMeeting): DocumentSection[] {
  return introduction === ''
    ? []
    : [section('Inleiding', { paragraphs: introduction.split('\n') })];
}

function agendaSection(
  entry: DocumentEntry,
  number: number,
  board: Board,
  today: IsoDate,
): DocumentSection {
  const { title, introduction, decisions } = entry;
  const options = optionsToChoose(entry);
  return section(`${String(number)}. ${title}`, {
    paragraphs: [
      ...whyHere(entry),
      ...(introduction === '' ? [] : introduction.split('\n')),
      ...actionParagraphs(entry, today),
      ...(entry.indicator === null ? [] : describeSummary(entry.indicator)),
      ...(options.length === 0 ? [] : [optionsIntroduction]),
    ],
    items: [
      ...options.map((option) => plainItem(describeOption(option, today))),
      ...decisions.map((one) => plainItem(decisionSentence(one, board, today))),
    ],
  });
}

/** Only while nothing was decided: after that they are no choice. */
export function optionsToChoose({
  action,
  decisions,
}: Pick<ItemPaper, 'action'> & { decisions: readonly unknown[] }): AgendaOption[] {
  return decisions.length > 0 ? [] : (action?.options ?? []);
}

function whyHere({ reasons, returns, late }: DocumentEntry): string[] {
  const why = capital(formatList(reasons.map((reason) => agendaReasonLabels[reason])));
  const often = returns === 0 ? '' : ` Al ${plural(returns, 'keer', 'keer')} niet besloten.`;
  return [
    ...(late ? ['Nagekomen: dit punt stond niet op de stukken.'] : []),
    ...(why === '' ? [] : [`${why}.${often}`]),
  ];
}

function actionParagraphs({ action }: DocumentEntry, today: IsoDate): string[] {
  if (action === null) return [];
  const { on, themeName, dueOn, claims } = action;
  const facts = describeClaims(claims, on);
  const stand = on === today ? [] : [`Stand van ${formatDate(on, today)}.`];
  const date = dueOn === null ? '' : `Datum: ${formatDate(dueOn, today)}.`;
  const quotes = claims.flatMap((claim) =>
    claim.kind === 'response' && claim.reason !== '' ? [`${claim.author}: “${claim.reason}”`] : [],
  );
  return [`Thema: ${themeName}. ${facts === '' ? date : facts}`.trim(), ...stand, ...quotes];
}

function decisionSection(entry: DocumentEntry, board: Board, today: IsoDate): DocumentSection {
  return section(entry.title, {
    items: entry.decisions.map((one) => plainItem(decisionSentence(one, board, today))),
  });
}

const progressSentences = {
  done: '',
  waiting: ' Nog niet verwerkt: er is een storing.',
  refused: ' Niet verwerkt: het kon niet meer.',
};

function decisionSentence(decision: DocumentDecision, board: Board, today: IsoDate): string {
  const { reason, progress } = decision;
  const why = reason === '' ? '' : ` Reden: “${reason}”`;
  return describeMeetingDecision(decision, board, today) + why + progressSentences[progress];
}
