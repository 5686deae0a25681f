/** One action in a report, in sentences with their dates: as much of it as its reader is to know. */

import type { IsoDate } from '../../calendar.ts';
import type { Claim } from '../../contact/claims.ts';
import { type DocumentItem, plainItem } from '../../document.ts';
import {
  capital,
  describeClaims,
  describeScaling,
  describeStated,
  evaluationName,
  formatDate,
  formatShortDate,
  formatWorkingDayCount,
  scalingLabels,
} from '../../dutch/index.ts';
import { partsOfActionId } from '../../ids.ts';
import type { Move, ReportLine } from '../line.ts';
import type { SteeredChange } from '../steered.ts';
import type { ReportVersion } from './version.ts';

export interface LineContext {
  version: ReportVersion;
  /** The day of the report. */
  on: IsoDate;
}

/** What is late or in trouble: where it stands, and what its owner wrote. */
export function lateItem(line: ReportLine, context: LineContext): DocumentItem {
  const facts = [claimSentences(line, context), ...scalingSentence(line, context)].join(' ');
  return lineItem(line, context, [facts, ...quotes(line.claims, context)]);
}

/** What is done or stopped: when, and how late. What was said on the way no longer explains it (V29). */
export function doneItem(line: ReportLine, context: LineContext): DocumentItem {
  const parts = [claimSentences(line, context), ...moveSentences(line, context.on)];
  const facts = [...parts, ...scalingSentence(line, context)].join(' ');
  return lineItem(line, context, [facts]);
}

export function movedItem(line: ReportLine, context: LineContext): DocumentItem {
  return lineItem(line, context, [moveSentences(line, context.on).join(' ')]);
}

/** What was stated of decisions before they were taken. */
export function statedItem(line: ReportLine, context: LineContext): DocumentItem {
  const sentences = line.stated.map((stated) => describeStated(stated, context.on));
  return lineItem(line, context, sentences);
}

export function steeredItem(
  { stated, author, reason }: SteeredChange,
  { version, on }: LineContext,
): DocumentItem {
  const counted = describeStated(stated, on);
  if (version !== 'boards') return plainItem(counted);
  const by = author === '' ? [] : [`Door: ${author}.`];
  const why = reason === '' ? [] : [`Reden: “${reason}”`];
  return plainItem([...by, counted, ...why].join(' '));
}

/** What was found, and what changes. */
export function resultItem(line: ReportLine, context: LineContext): DocumentItem {
  const { on } = context;
  const sentences = line.results.map(({ milestoneId, doneOn, author, text }) => {
    const when = `${capital(evaluationName(milestoneId))}, gedaan op ${formatDate(doneOn, on)}`;
    const found = text === '' ? '.' : `: “${text}”`;
    return `${when}${latenessOf(line, milestoneId)}, door ${author}${found}`;
  });
  return lineItem(line, context, sentences);
}

function lineItem(line: ReportLine, { version }: LineContext, sentences: string[]): DocumentItem {
  const { planId, key } = partsOfActionId(line.id);
  return {
    text: `${line.what} (${[...ownerOf(line, version), line.themeName].join(', ')})`,
    url: version === 'boards' ? `/${planId}/acties/${key}` : null,
    details: sentences.filter((sentence) => sentence !== ''),
  };
}

function ownerOf({ ownerName, partyName }: ReportLine, version: ReportVersion): string[] {
  switch (version) {
    case 'boards':
      return [ownerName];
    case 'college':
      return [partyName];
    case 'public':
      return [];
  }
}

/** Of the council: where it stands by its dates, and nothing that somebody said or was mailed. */
const publicClaims: readonly Claim['kind'][] = [
  ...(['due', 'late', 'with_tvo', 'completed', 'cancelled', 'paused'] as const),
];
const collegeClaims: readonly Claim['kind'][] = [
  ...publicClaims,
  ...(['goes_to_tvo', 'moment', 'undecided'] as const),
];

export function claimSentences({ claims }: ReportLine, { version, on }: LineContext): string {
  if (version === 'boards') return describeClaims(claims, on);
  const shown = version === 'college' ? collegeClaims : publicClaims;
  return describeClaims(
    claims.filter(({ kind }) => shown.includes(kind)),
    on,
  );
}

function quotes(claims: Claim[], { version }: LineContext): string[] {
  if (version !== 'boards') return [];
  return claims.flatMap((claim) =>
    claim.kind === 'response' && claim.reason !== '' ? [`${claim.author}: “${claim.reason}”`] : [],
  );
}

export function moveSentences({ moves }: ReportLine, on: IsoDate): string[] {
  return moves.map((move) => {
    const until = formatShortDate(move.until, on);
    return `${moveVerb(move, on)} ${until}, besloten op ${formatShortDate(move.on, on)}.`;
  });
}

function moveVerb({ from, until }: Move, on: IsoDate): string {
  const was = formatShortDate(from, on);
  return until > from ? `Kreeg tijd van ${was} tot` : `Vervroegd van ${was} naar`;
}

/** What was typed with it is not for the council. */
function scalingSentence({ scaling }: ReportLine, { version, on }: LineContext): string[] {
  if (scaling === null) return [];
  if (version !== 'public') return [describeScaling(scaling, on)];
  return [`${capital(scalingLabels[scaling.direction])} op ${formatShortDate(scaling.on, on)}.`];
}

export function timeliness(lateDays: number): string {
  return lateDays === 0 ? 'op tijd' : `${formatWorkingDayCount(lateDays)} te laat`;
}

function latenessOf({ met }: ReportLine, milestoneId: string): string {
  const lateDays = met.find(({ id }) => id === milestoneId)?.lateDays ?? 0;
  return lateDays === 0 ? '' : `, ${timeliness(lateDays)}`;
}
