/** `npm run proof -- --sentences`: every sentence of the demo's year, read back and counted again. */

import { judgeYear } from './judge.ts';
import { isCaught, isWrong, planted } from './planted.ts';
import type { Sentence } from './reader.ts';
import { playYear } from './year.ts';

export interface SentencesSummary {
  /** Sentences about people and actions that a pattern reads. */
  read: number;
  /** Those that none reads. */
  unread: number;
  untrue: number;
  planted: number;
  caught: number;
}

/** The same fault stands on many pages on many days: a few of each are shown. */
const shownOfEach = 3;

export async function runSentences(report: (line: string) => void): Promise<SentencesSummary> {
  const missed = planted.filter((one) => !isCaught(one));
  for (const { fault, what } of missed) report(`not caught: ${fault}, ${what}`);
  const sentences = judgeYear(await playYear(report));
  for (const line of inWords(sentences)) report(line);
  const unread = sentences.filter(({ kind }) => kind === null).length;
  return {
    read: sentences.length - unread,
    unread,
    untrue: sentences.filter(({ faults }) => faults.length > 0).length,
    planted: planted.length,
    caught: planted.length - missed.length,
  };
}

export function isProven({ read, unread, untrue, ...faults }: SentencesSummary): boolean {
  return read > 0 && unread === 0 && untrue === 0 && faults.caught === faults.planted;
}

function inWords(sentences: Sentence[]): string[] {
  const alike = new Map<string, Sentence[]>();
  for (const sentence of sentences.filter(isWrong)) {
    const kind = `${sentence.kind ?? 'unread'} ${withoutNumbers(sentence.text)}`;
    alike.set(kind, [...(alike.get(kind) ?? []), sentence]);
  }
  return [...alike.values()].flatMap((found) => {
    const more = found.length - shownOfEach;
    return [
      ...found.slice(0, shownOfEach).map(lineOf),
      ...(more > 0 ? [`  and ${String(more)} more like it`] : []),
    ];
  });
}

function lineOf({ place, action, text, kind, faults }: Sentence): string {
  const about = action === null ? '' : ` (${action})`;
  const why = kind === null ? 'no pattern reads it' : faults.join('; ');
  return `${place}${about}: “${text}”: ${why}`;
}

function withoutNumbers(text: string): string {
  return text.replaceAll(/\d+/g, '#');
}
