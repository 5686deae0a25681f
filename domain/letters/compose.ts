/** From a letter and what its notices are about to the words of one mail, worst first. */

import { oneLine } from '../text.ts';
import type { IsoDate } from '../calendar.ts';
import { groupBy } from '../group-by.ts';
import { type NoticeKind, traitsOf } from '../action/notice-kinds.ts';
import { bareName, formatList, plural } from '../dutch/index.ts';
import { actionItem } from './action-item.ts';
import type { ActionEntry } from './reader.ts';
import { activationBlocks, startedActions } from './activation.ts';
import type { Block, LetterContent, LetterContext } from './content.ts';
import { meetingBlocks } from './meeting-blocks.ts';
import { halfYearItem } from './half-year-item.ts';
import { reportDraftItem } from './report-draft.ts';
import { addressItem, reportBlocks, returnBlocks, signInItem, weekBlocks } from './plan-items.ts';
import { subjectOf, type LetterEntry } from './subject.ts';
import type { Letter } from '../notices/mail-round.ts';

export type {
  About,
  AboutAction,
  AboutWeek,
  Block,
  LetterContent,
  LetterContext,
} from './content.ts';

/** Nobody reads more than this on a phone (F16); the oldest come first (F29). */
const mostItems = 20;

export function composeLetter(letter: Letter, context: LetterContext): LetterContent {
  const all = letter.items.map((notice): LetterEntry => {
    const about = context.about.get(notice.key);
    if (about === undefined) throw new Error(`nothing known about notice ${notice.key}`);
    return { notice, about };
  });
  const [lead] = all;
  if (lead === undefined) throw new Error(`letter ${letter.key} has nothing to say`);
  const blocks = blocksOf(all, letter.on, context);
  return {
    sender: oneLine(`Gemeente ${bareName(context.municipality)} via Aanjager`),
    subject: subjectOf(lead, all, context.planTitle, letter.on),
    preheader: preheaderOf(blocks),
    greeting: letter.routine ? 'Goedemorgen,' : 'Goedendag,',
    blocks,
    closing: closingOf(all, blocks),
    footer: footerOf(letter, context),
  };
}

function blocksOf(all: LetterEntry[], today: IsoDate, context: LetterContext): Block[] {
  const { siteUrl, startUrl, planTitle } = context;
  const single = byAction(all.filter(({ notice }) => notice.kind !== 'activation'));
  const started = startedActions(all);
  const room = Math.max(0, mostItems - single.length);
  const left = single.length + started.length - mostItems;
  return [
    ...askOfTvo(all),
    ...single.slice(0, mostItems).flatMap((entries) => blocksAbout(entries, today, siteUrl)),
    ...activationBlocks(started.slice(0, room), planTitle, today),
    ...(left > 0 ? theOthers(left, startUrl) : []),
  ];
}

/** An action stands once in a mail, whatever there is to say about it; by the worst of it (V35). */
function byAction(entries: LetterEntry[]): LetterEntry[][] {
  const keyOf = ({ notice: { actionId, key }, about }: LetterEntry) =>
    about.kind === 'action' && actionId !== null ? `action/${actionId}` : key;
  return [...groupBy(entries, keyOf).values()];
}

function blocksAbout(
  [first, ...others]: LetterEntry[],
  today: IsoDate,
  siteUrl: string | null,
): Block[] {
  if (first === undefined) return [];
  const { notice, about } = first;
  switch (about.kind) {
    case 'action':
      return [actionItem({ notice, about }, others.flatMap(actionEntry), today)];
    case 'week':
      return weekBlocks(about, today, siteUrl);
    case 'report':
      return reportBlocks(about);
    case 'report_draft':
      return [reportDraftItem(about, today)];
    case 'address':
      return [addressItem(about)];
    case 'return':
      return returnBlocks(about);
    case 'capacity':
    case 'indicators':
      return [halfYearItem(about, today)];
    case 'sign_in':
      return [signInItem(about)];
    case 'meeting':
      return meetingBlocks(about, today);
  }
}

function actionEntry({ notice, about }: LetterEntry): ActionEntry[] {
  return about.kind === 'action' ? [{ notice, about }] : [];
}

/** What is asked comes first, once for all actions. */
function askOfTvo(all: LetterEntry[]): Block[] {
  const count = all.filter(
    ({ notice }) => notice.kind === 'escalation' && notice.audience === 'tvo',
  ).length;
  if (count === 0) return [];
  const text = `Het TVO beslist over ${plural(count, 'actie', 'acties')}. Het kan tijd geven, een andere actiehouder aanwijzen, de actie kleiner maken, of stoppen.`;
  return [{ kind: 'paragraph', text }];
}

/** To where its reader begins: the plan is not everybody's to read (V41). */
function theOthers(count: number, startUrl: string): Block[] {
  const label = `en nog ${plural(count, 'andere actie', 'andere acties')}`;
  return [{ kind: 'link', label, url: startUrl }];
}

function preheaderOf(blocks: Block[]): string {
  const [first] = blocks;
  switch (first?.kind) {
    case 'item':
      return oneLine(`${first.title}. ${first.sentences.join(' ')}`).slice(0, 140);
    case 'list':
      return oneLine(`${first.title}: ${formatList(first.lines.map((line) => line.name))}`).slice(
        0,
        140,
      );
    case 'paragraph':
      return oneLine(first.text).slice(0, 140);
    case 'link':
    case undefined:
      return '';
  }
}

/** Only who can answer reads how; and how little it takes, where it is no evaluation that is written. */
function closingOf(all: LetterEntry[], blocks: Block[]): string[] {
  const answering = all
    .flatMap(actionEntry)
    .filter(({ about: { links } }) =>
      blocks.some(
        (block) =>
          block.kind === 'item' &&
          block.buttons.some(({ url }) => url === links.answer || url === links.part),
      ),
    );
  const isQuick = answering.some(
    ({ notice, about }) => isQuestion(notice.kind) && about.milestoneKind === 'deadline',
  );
  return [
    ...(isQuick ? ['Antwoorden kost minder dan een minuut.'] : []),
    ...(answering.length > 0
      ? ['Gebruik de knop: een antwoord op deze mail zelf telt niet mee.']
      : []),
  ];
}

function isQuestion(kind: NoticeKind): boolean {
  return traitsOf(kind).ladder.seeksResponse;
}

const strangeSignIn =
  'Heeft u hier niet om gevraagd? Dan kunt u deze mail weggooien: zonder de link komt niemand binnen.';

function footerOf(letter: Letter, context: LetterContext): LetterContent['footer'] {
  const { coordinator } = context;
  const why = `U krijgt deze mail omdat u in het plan “${oneLine(context.planTitle)}” van de gemeente ${oneLine(bareName(context.municipality))} staat. U heeft geen account nodig.`;
  if (letter.kind === 'sign_in') return { sentences: [strangeSignIn], contact: coordinator };
  const itself = coordinator?.address.toLowerCase() === letter.address.toLowerCase();
  if (coordinator === null) return { sentences: [why], contact: null };
  if (itself)
    return { sentences: [why, 'Rollen en adressen past u aan in het plan.'], contact: null };
  return { sentences: [why, 'Klopt er iets niet? Laat het weten.'], contact: coordinator };
}
