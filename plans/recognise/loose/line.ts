/** Text outside tables, line by line, and what of it is known of an action. */

import type { SourcePlace } from '../../../domain/draft/place.ts';
import type { SourceText } from '../../documents/source-document.ts';
import type { Meaning } from '../meanings.ts';

export interface Line {
  text: string;
  source: SourceText;
}

/** One thing that a line says of an action, as a cell of a table would. */
export interface Fact extends Meaning {
  heading: string;
  text: string;
  place: SourcePlace;
}

/** An action outside tables: where it stands, and what is known of it. */
export interface LooseAction {
  facts: Fact[];
  lines: Line[];
}

export function linesOf(source: SourceText): Line[] {
  const texts = source.text.split('\n').map((text) => text.trim());
  return texts.filter((text) => text !== '').map((text) => ({ text, source }));
}

const mark = /^(?:[•*▪◦–-]|\d{1,2}[.)]|[a-z][.)])\s+/;

export function isBullet(text: string): boolean {
  return mark.test(text);
}

export function withoutBullet(text: string): string {
  return text.replace(mark, '').trim();
}
