/** Reads a page or a mail sentence by sentence, and holds each against the counted truth. */

import { type Block, oneLine } from './blocks.ts';
import { dateSource, readDate, writtenDate } from './dutch-dates.ts';
import { reasonFaults } from './grammar/agenda-reasons.ts';
import { asking, labels } from './grammar/asking.ts';
import { capacityPatterns } from './grammar/capacity.ts';
import { changePatterns } from './grammar/changes.ts';
import { contactPatterns } from './grammar/contact.ts';
import { costPatterns } from './grammar/costs.ts';
import { planPatterns, tallies } from './grammar/counts.ts';
import { datePatterns } from './grammar/dates.ts';
import { foreseenPatterns } from './grammar/foreseen.ts';
import { historyPatterns } from './grammar/history.ts';
import { mailPatterns } from './grammar/mails.ts';
import { boardPatterns, freePatterns, meetingPatterns } from './grammar/meetings.ts';
import { indicatorPatterns } from './grammar/indicators.ts';
import { subjectTallies } from './grammar/mail-subjects.ts';
import { actionMoneyPatterns, moneyPatterns } from './grammar/money.ts';
import { optionPatterns, statedPlanPatterns } from './grammar/options.ts';
import { ownerPatterns } from './grammar/owners.ts';
import { reportDraftPatterns } from './grammar/report-drafts.ts';
import { peoplePatterns } from './grammar/people.ts';
import { publicActionPatterns, publicPatterns } from './grammar/public.ts';
import { openingCells, reportRowPatterns, themeRows } from './grammar/report-rows.ts';
import { foundPatterns, metPatterns, resultPatterns } from './grammar/results.ts';
import { statusPatterns } from './grammar/status.ts';
import { turnPatterns } from './grammar/turn-of-year.ts';
import { yearBoardPatterns } from './grammar/year-board.ts';
import { type Later, type Pattern, read } from './pattern.ts';
import type { Moment } from './replay.ts';
import type { ActionRow } from './rows.ts';
import { sentencesOf } from './split.ts';
import type { Standing, Truth } from './standing.ts';
import { type Piece, piecesOf } from './subjects.ts';

export interface Sentence {
  place: string;
  action: string | null;
  text: string;
  /** What it says; null where no pattern reads it. */
  kind: string | null;
  faults: string[];
}

export interface Place {
  name: string;
  truth: Truth;
  later: Later;
  /** What is read there. */
  patterns: Pattern[];
  /** What the whole of it is about; null for a list or a mail. */
  whole: ActionRow | null;
  /** Of which moments of an action it may speak; the first open one where nothing else is known. */
  moments: (standing: Standing) => Moment[];
}

/** Of pages and of what mails say; their subjects have words of their own. */
export const textPatterns: Pattern[] = [
  ...[datePatterns, contactPatterns, foreseenPatterns, mailPatterns].flat(),
  ...[historyPatterns, statusPatterns, costPatterns, resultPatterns, boardPatterns].flat(),
  ...[optionPatterns, actionMoneyPatterns, reportRowPatterns, yearBoardPatterns].flat(),
  ...[publicActionPatterns, foundPatterns].flat(),
];

/** All that says something about a person or an action; the rest of the text is left out. */
export function readBlocks(blocks: Block[], place: Place): Sentence[] {
  const pieces = piecesOf(blocks, place.truth.rows.actions, place.whole);
  const rows = themeRows(blocks, place.truth).map((row): Sentence => ({
    place: place.name,
    action: null,
    kind: 'count',
    ...row,
  }));
  return [...pieces.flatMap((piece) => readPiece(piece, place)), ...rows];
}

const opening = new RegExp(`^(${dateSource})(?: om \\d\\d\\.\\d\\d uur)?[.:] (?=\\S)`);
const badge =
  /^(Bij het TVO|Te laat|Zit vast|Loopt risico|Staat stil|Loopt|Gestopt|Klaar)(?= [A-Z])/;

function readPiece({ block, text, action }: Piece, place: Place): Sentence[] {
  if (block.quoted) return readQuote(text, action, place);
  const [all = '', day] = opening.exec(text) ?? [];
  // A day that there is none of, as one with another weekday, is the day of nothing.
  const on = day === undefined ? null : (readDate(day, place.truth.today) ?? '');
  const rest = text.slice(all.length);
  const [mark = ''] = badge.exec(rest) ?? openingCells.exec(rest) ?? [];
  return [
    ...(mark === '' ? [] : readSentence(mark, { action, on }, place)),
    ...readSentences(rest.slice(mark.length).replace(/^ \| /, ''), { action, on }, place),
  ];
}

/** Somebody's own words are not judged; but they explain nothing about what is done (V29). */
function readQuote(text: string, action: ActionRow | null, place: Place): Sentence[] {
  const { truth, name, whole } = place;
  // The page of an action has a history, with what everybody wrote on its day.
  if (action === null || action === whole) return [];
  const isClosed = ['completed', 'cancelled'].includes(truth.of(action).phase);
  const faults = isClosed ? ['a quote from before explains what is closed'] : [];
  return [{ place: name, action: action.id, text, kind: 'quote', faults }];
}

export function readSentences(text: string, about: Subject, place: Place): Sentence[] {
  return sentencesOf(text).flatMap((sentence) => readSentence(sentence, about, place));
}

/** `on`: the day that opens a line of a history. */
interface Subject {
  action: ActionRow | null;
  on: string | null;
}

function readSentence(text: string, { action, on }: Subject, place: Place): Sentence[] {
  const { truth, name } = place;
  const found = { place: name, action: action?.id ?? null, text };
  if (isPlanText(text, truth) || isName(text, truth)) return [];
  if (asking.some((form) => read({ form }, text, truth.today) !== null)) return [];
  const isAside = action === null || action === place.whole;
  if (isAside && labels.some((form) => read({ form }, text, truth.today) !== null)) return [];
  const readings = [
    ...(action === null ? [] : readAbout(text, action, on, place)),
    ...readPlan(text, on, place),
    ...readTallies(text, place),
  ];
  const reading = readings.find(({ faults }) => faults.length === 0) ?? readings[0];
  if (reading !== undefined) return [{ ...found, ...reading }];
  return speaksOf(text, truth) ? [{ ...found, kind: null, faults: [] }] : [];
}

interface Reading {
  kind: string;
  faults: string[];
}

function readPlan(text: string, on: string | null, { truth, later }: Place): Reading[] {
  return plans.flatMap((pattern) => {
    const found = read(pattern, text, truth.today);
    if (found === null) return [];
    return [{ kind: pattern.kind, faults: pattern.faults(found, truth, later, on) }];
  });
}

/** What they say holds of the plan as a whole, of a person or of a board. */
const plans = [
  ...[planPatterns, metPatterns, peoplePatterns, changePatterns, capacityPatterns].flat(),
  ...[meetingPatterns, freePatterns, statedPlanPatterns, moneyPatterns, ownerPatterns].flat(),
  ...[reportDraftPatterns, turnPatterns, publicPatterns, indicatorPatterns].flat(),
];

const tallyOpening =
  /^(?:(?:Verder lo|Er lo|Stand van \w+dag|Verslag over )[^:]*|(\d+) acties?): (.*?)\.?$/;

/** "3 van 24 acties zijn te laat, 20 lopen en 1 is klaar." piece by piece, when every piece is one. */
function readTallies(text: string, { truth, later }: Place): Reading[] {
  const [, inAll, list] = tallyOpening.exec(text) ?? [];
  const pieces = (list ?? text.replace(/\.$/, '')).split(/, | en (?=\d)/);
  const readings = pieces.map((piece) => {
    const faults = [...tallies, ...subjectTallies].flatMap((pattern) => {
      const found = read(pattern, piece, truth.today);
      return found === null ? [] : [pattern.faults(found, truth, later, null)];
    });
    return faults.find(({ length }) => length === 0) ?? faults[0] ?? null;
  });
  if (readings.includes(null)) return [];
  const { length } = truth.rows.actions;
  const ofAll = inAll === undefined || Number(inAll) === length ? [] : [`${inAll} actions in all`];
  return [{ kind: 'count', faults: [...readings.flatMap((faults) => faults ?? []), ...ofAll] }];
}

/** By every pattern, about every moment of which it may speak: several may have the same words. */
function readAbout(
  text: string,
  action: ActionRow,
  on: string | null,
  { truth, later, ...place }: Place,
): Reading[] {
  const standing = truth.of(action);
  const moments = place.moments(standing);
  const candidates = moments.length === 0 ? [standing.open[0]] : moments;
  const reasons = reasonFaults(text, { truth, standing, moment: candidates[0], on, later });
  const readings = place.patterns.flatMap((pattern) => {
    const found = read(pattern, text, truth.today);
    if (found === null) return [];
    return candidates.map((moment) => ({
      kind: pattern.kind,
      faults: pattern.faults(found, { truth, standing, moment, on, later }),
    }));
  });
  return reasons === null ? readings : [...readings, { kind: 'agenda_reason', faults: reasons }];
}

/** The plan's own text after the name of what it is, or a goal before what became of it. */
function isPlanText(text: string, { rows }: Truth): boolean {
  const [, after] =
    /^(?:Hoe|Wanneer volgens het plan|Thema|De aanpak volgens het plan): (.*)$/.exec(text) ?? [];
  const [, goal] = /^(.*) \((?:opgeschaald|afgeschaald|gestopt)(?:: “”)?\)$/.exec(text) ?? [];
  const rest = after ?? goal ?? text;
  return rest.length >= 20 && inPlan(rows.planTexts, rest);
}

/** By itself it says nothing yet: of a person, or what something was for in words that somebody typed. */
function isName(text: string, { rows }: Truth): boolean {
  const isTyped = rows.moneyEntries.some(({ description }) => `${description}.` === text);
  return isTyped || rows.people.some(({ name }) => name === text);
}

const joined = new WeakMap<string[], string>();

function inPlan(texts: string[], text: string): boolean {
  const all = joined.get(texts) ?? texts.map(oneLine).join('\n');
  joined.set(texts, all);
  return all.includes(text);
}

const tellingWords = /\b(gemaild|antwoord\w*|te laat|TVO|klaar)\b/i;
const anyDate = new RegExp(String.raw`\b${writtenDate}\b`);

/** It has a date, a name, or one of the words in which people are judged. */
function speaksOf(text: string, { rows }: Truth): boolean {
  return (
    tellingWords.test(text) ||
    anyDate.test(text) ||
    rows.people.some(({ name }) => text.includes(name)) ||
    rows.actions.some(({ what, shortName }) => text.includes(what) || text.includes(shortName))
  );
}
