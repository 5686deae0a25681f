/** The whole year: every mail that came, and every page and answer of the API at each stop. */

import { blocksOf } from './blocks.ts';
import { readDate } from './dutch-dates.ts';
import { readJson } from './json.ts';
import { type MailText, readMail } from './mails.ts';
import { omissions } from './omissions.ts';
import { readBlocks, type Place, type Sentence, textPatterns } from './reader.ts';
import type { ActionRow, Rows } from './rows.ts';
import { asOf, Truth } from './standing.ts';
import type { Later } from './pattern.ts';

export interface YearTexts {
  /** At the end. */
  rows: Rows;
  mails: MailText[];
  /** Moments of the year, and what was shown then. */
  stops: { at: string; rows: Rows; pages: PageText[] }[];
}

export interface PageText {
  path: string;
  body: string;
}

export function judgeYear({ rows, mails, stops }: YearTexts): Sentence[] {
  const later = { events: rows.events, until: lastInstant(rows) };
  return [
    ...mails.flatMap((mail) => readMail(mail, rows, later)),
    ...stops.flatMap((stop) => {
      const truth = new Truth(asOf(stop.rows, stop.at, 'until'), stop.at);
      return stop.pages.flatMap((page) => readPage(page, truth, later));
    }),
  ];
}

export function readPage(page: PageText, truth: Truth, later: Later): Sentence[] {
  const [now = [], ...before] = [truth, ...papersOf(page.path, truth)].map((one) =>
    readAt(page, one, later),
  );
  const isRight = (one: Sentence | undefined) => one?.kind != null && one.faults.length === 0;
  return now.map((sentence, index) =>
    isRight(sentence) ? sentence : (before.map((then) => then[index]).find(isRight) ?? sentence),
  );
}

/** What the members got to read is as it was when the papers were frozen, or when it was decided. */
function papersOf(path: string, truth: Truth): Truth[] {
  const [, id = ''] = /\/overleggen\/([^/]+\/[\d.-]+)/.exec(path) ?? [];
  const meeting = truth.meetings().find((one) => one.id.endsWith(`/${id}`));
  if (id === '' || meeting === undefined) return [];
  const moments = [meeting.frozenAt ?? [], meeting.decisions.map(({ at }) => before(at))].flat();
  return [...new Set(moments)].map((at) => new Truth(asOf(truth.rows, at, 'before'), at));
}

/** A decision changes what its own paper says. */
function before(at: string): string {
  return new Date(Date.parse(at) - 1).toISOString();
}

function readAt(page: PageText, truth: Truth, later: Later): Sentence[] {
  const { path } = page;
  return partsOf(page, truth).flatMap((part) => {
    const place: Place = {
      name: `${truth.today} ${path}`,
      truth: part.truth,
      later,
      whole: wholeOf(path, truth.rows.actions),
      patterns: textPatterns,
      moments: () => [],
    };
    if (path.startsWith('/api/')) return readJson(JSON.parse(part.body), place);
    const sentences = readBlocks(blocksOf(part.body), place);
    return [...sentences, ...omissions(path, sentences, part.truth)];
  });
}

interface Part {
  body: string;
  truth: Truth;
}

/** A report is as it was on its day, before the mails of that day; beside it stands what changed since. */
function partsOf({ path, body }: PageText, truth: Truth): Part[] {
  if (!path.includes('/rapportages/')) return [{ body, truth }];
  const on = reportedOn(body, truth);
  const [beside = ''] = /<aside>.*?<\/aside>/s.exec(body) ?? [];
  return [
    { body: body.replace(beside, ''), truth: truth.earlier(on) },
    { body: beside, truth: new Truth({ ...truth.rows, reportedOn: [on] }, truth.at) },
  ];
}

function wholeOf(path: string, actions: ActionRow[]): ActionRow | null {
  const [, key] = /\/acties\/([^/?]+)/.exec(path) ?? [];
  return actions.find(({ id }) => id.split('/').at(-1) === key) ?? null;
}

function reportedOn(body: string, { today }: Truth): string {
  const [, date = 'vandaag'] =
    /Stand van (?:\w+ )?(\d{1,2} \w+ \d{4})/.exec(body.replaceAll(/<[^>]*>/g, '')) ?? [];
  return readDate(date, today) ?? today;
}

function lastInstant({ mails, events }: Rows): string {
  const instants = [
    ...mails.map(({ deliveredAt }) => deliveredAt ?? ''),
    ...events.map(({ at }) => at),
  ];
  return instants.sort().at(-1) ?? '';
}
