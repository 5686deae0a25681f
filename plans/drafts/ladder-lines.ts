/** The ladder as sentences: "20 werkdagen ervoor: herinnering aan actiehouder, betrokkenen". */

import { audienceNames, stepKinds } from '../meaning.ts';
import { byLine, type FieldReader, type FileValue, notUnderstood, understood } from './reading.ts';

const kindWords: Record<keyof typeof stepKinds, string> = {
  herinnering: 'herinnering',
  te_laat: 'te laat',
  laatste_oproep: 'laatste oproep',
  naar_tvo: 'naar het TVO',
};
const line = /^(?:op de dag zelf|(\d{1,3}) werkdag(?:en)? (ervoor|erna)): (.+?)(?: aan (.*))?$/i;

export const readLadder: FieldReader = (words) =>
  byLine(words, (text) => {
    const step = readStep(text);
    return step === null ? notUnderstood(text, strange(text)) : understood(text, step);
  });

function readStep(text: string): FileValue | null {
  const match = line.exec(text);
  if (match === null) return null;
  const [, count = '0', side = '', kind = '', to = ''] = match;
  const found = Object.entries(kindWords).find(([, name]) => sameWords(name, kind));
  const audiences = to.split(/,| en /).map((name) => name.trim().toLowerCase());
  const known = Object.keys(audienceNames);
  const isTo = audiences.every((name) => known.includes(name.replace('ö', 'o')) || name === '');
  if (found === undefined || !isTo) return null;
  const days = Number(count) * (side.toLowerCase() === 'ervoor' ? -1 : 1);
  const aan = audiences.filter((name) => name !== '').map((name) => name.replace('ö', 'o'));
  return { soort: found[0], dagen: days === 0 ? 0 : days, aan };
}

interface FileStep {
  soort: keyof typeof stepKinds;
  dagen: number;
  aan: string[];
}

/** What `readLadder` reads back as the same. */
export function writeLadder(steps: readonly FileStep[]): string {
  return steps
    .map(({ soort, dagen, aan }) => {
      const to = aan.length === 0 ? '' : ` aan ${aan.join(', ')}`;
      return `${momentOf(dagen)}: ${kindWords[soort]}${to}`;
    })
    .join('\n');
}

function momentOf(days: number): string {
  if (days === 0) return 'op de dag zelf';
  const count = Math.abs(days);
  return `${String(count)} ${count === 1 ? 'werkdag' : 'werkdagen'} ${days < 0 ? 'ervoor' : 'erna'}`;
}

function sameWords(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase();
}

function strange(text: string): string {
  return `Deze regel is niet te lezen: “${text}”. Schrijf bijvoorbeeld “5 werkdagen ervoor: herinnering aan actiehouder”.`;
}
