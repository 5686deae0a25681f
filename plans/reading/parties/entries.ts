/** A cell of parties, cut where the document itself cuts: bullets, lines, semicolons and commas. */

import { splitOutsideBrackets } from './outside-brackets.ts';

export interface Entries {
  entries: string[];
  doubts: string[];
}

const bullet = /^\s*(?:[•▪◦·●*‣–—-]|\d{1,2}[.)])\s*(?=\S)/;

export function entriesOf(text: string): Entries {
  const lines = text
    .split(/\r?\n|\t/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const isBulleted = lines.some((line) => bullet.test(line));
  const { joined, doubts } = isBulleted ? bulletedLines(lines) : plainLines(lines);
  return { entries: joined.flatMap(commaParts).filter((entry) => entry !== ''), doubts };
}

/** A line without a bullet goes on with the one above it; before the first bullet it introduces the list. */
function bulletedLines(lines: string[]): { joined: string[]; doubts: string[] } {
  const joined: string[] = [];
  const doubts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1);
    if (bullet.test(line)) joined.push(line.replace(bullet, ''));
    else if (last === undefined || index === 0) doubts.push(`Boven de lijst staat “${line}”.`);
    else joined.splice(-1, 1, glued(last, line));
  }
  return { joined, doubts };
}

function plainLines(lines: string[]): { joined: string[]; doubts: string[] } {
  const joined: string[] = [];
  let isGoingOn = false;
  for (const line of lines) {
    const last = joined.at(-1);
    const isOpen = last !== undefined && /(?:-|,|\/|\ben|&|\bvan|\bde|\bvoor)$/i.test(last);
    if (last !== undefined && isOpen) joined.splice(-1, 1, glued(last, line));
    else {
      isGoingOn ||= last !== undefined && /^\p{Ll}/u.test(line);
      joined.push(line);
    }
  }
  return { joined, doubts: isGoingOn ? ['Horen de regels bij elkaar?'] : [] };
}

/** "Natuurbeschermings-" and "organisatie" are one word. */
function glued(one: string, other: string): string {
  return /\p{L}-$/u.test(one) && /^\p{Ll}/u.test(other) && !/^en\b/.test(other)
    ? `${one.slice(0, -1)}${other}`
    : `${one} ${other}`;
}

function commaParts(entry: string): string[] {
  return splitOutsideBrackets(entry, /[,;]/g).map((part) => part.trim().replace(/\.$/, ''));
}
