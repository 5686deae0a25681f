/** What a line of labels says: "Wie: OOV | Wanneer: Q2". */

import { type Given, givenMeaning } from '../columns.ts';
import { meaningOfHeading } from '../meanings.ts';
import { isThemeName } from '../themes.ts';
import { type Fact, type Line, withoutBullet } from './line.ts';

/** "Wie: OOV", and more of them in one line: "Wie: OOV | Wanneer: Q2". */
export function factsIn(line: Line, given: Given): Fact[] {
  const pieces = withoutBullet(line.text).split(/[|;\t,.]?\s+(?=\p{Lu}[\p{L} ]{2,25}:\s)/u);
  const facts: Fact[] = [];
  for (const piece of pieces) {
    const fact = factOf(piece, line, given);
    const last = facts.at(-1);
    if (fact !== null) facts.push(...numberOf(fact), fact);
    else if (last === undefined) return [];
    else last.text = `${last.text} ${piece}`;
  }
  return facts;
}

/** Of "Actie 3.1: …". */
function numberOf({ meaning, heading, place }: Fact): Fact[] {
  const text = / ([a-z]?[\d.]*\d)$/i.exec(heading)?.[1];
  if (meaning !== 'what' || text === undefined) return [];
  return [{ heading: 'nummer', meaning: 'number', doubt: null, text, place }];
}

function factOf(piece: string, { source }: Line, given: Given): Fact | null {
  const [, label, text] = /^(\p{L}[^:]{1,40}?)\s*:\s*(.*)$/u.exec(piece) ?? [];
  if (label === undefined || text === undefined || isThemeName(piece)) return null;
  const chosen = givenMeaning(label, given.meanings);
  const found = chosen === null ? meaningOfHeading(label) : { meaning: chosen, doubt: null };
  return found === null ? null : { ...found, heading: label, text, place: source.place };
}
