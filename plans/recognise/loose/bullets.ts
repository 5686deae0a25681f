/** Lists of actions: "• Rookmelders controleren (Q3, team Brandweer, € 500)". */

import { moneyReading } from '../../reading/money.ts';
import { partiesReading } from '../../reading/parties.ts';
import { timingReading } from '../../reading/timing.ts';
import { type Fact, isBullet, type Line, type LooseAction, withoutBullet } from './line.ts';

interface Bullet {
  line: Line;
  what: string;
  pieces: string[];
}

/** A list holds actions where one of its lines says when or what it costs; a single line says too little. */
export function actionsInLists(lists: readonly Line[][], year: number | null): LooseAction[] {
  const read = lists.map((list) => list.map(bulletOf));
  const isDated = ({ pieces }: Bullet): boolean => pieces.some((piece) => isKnown(piece, year));
  if (read.flat().filter(isDated).length < 2) return [];
  const ofActions = read.filter((list) => list.some(isDated));
  return ofActions.flat().map((bullet) => ({
    lines: [bullet.line],
    facts: isDated(bullet) ? factsOf(bullet, year) : wholeOf(bullet),
  }));
}

/** Runs of lines that begin with a bullet; any other line is between two lists. */
export function listsIn(lines: readonly Line[]): Line[][] {
  const lists: Line[][] = [[]];
  for (const line of lines)
    if (isBullet(line.text) && !isHeading(line)) lists.at(-1)?.push(line);
    else lists.push([]);
  return lists.filter((list) => list.length > 0);
}

/** "2. Thema Evenementen" has no style in a workbook. */
function isHeading({ source, text }: Line): boolean {
  return source.heading !== null || /^thema\b/i.test(withoutBullet(text));
}

function bulletOf(line: Line): Bullet {
  const text = withoutBullet(line.text).replace(/[.;]$/, '');
  const [, before, between] = /^(\S.*?)\s*\(([^()]+)\)$/.exec(text) ?? [];
  if (before !== undefined && between !== undefined)
    return { line, what: before, pieces: between.split(/,\s+|;\s*|\s*\|\s*|\s+[–—-]\s+/) };
  const [what = text, ...pieces] = text.split(/\s+[–—|-]\s+|;\s+/);
  return { line, what, pieces };
}

function isKnown(piece: string, year: number | null): boolean {
  return meaningOf(piece, year) !== 'parties';
}

function meaningOf(piece: string, year: number | null): 'timing' | 'cost' | 'parties' {
  if (
    /€|euro|\bfte\b|\buur\b|^p\.?m\.?$|^\d+k$/i.test(piece) &&
    moneyReading(piece).reading !== null
  )
    return 'cost';
  const { reading, doubt } = timingReading(piece, year ?? 2024);
  const isWhole = doubt === null || !doubt.includes('Er staat ook');
  return reading !== null && isWhole ? 'timing' : 'parties';
}

function factsOf({ line, what, pieces }: Bullet, year: number | null): Fact[] {
  const named = pieces.map((piece) => ({ piece, meaning: meaningOf(piece, year) }));
  const textOf = (meaning: string): string =>
    named.flatMap((one) => (one.meaning === meaning ? [one.piece] : [])).join(', ');
  const { place } = line.source;
  const facts = (['timing', 'cost'] as const).map((meaning) =>
    fact(meaning, textOf(meaning), place),
  );
  const all = [fact('what', what, place), ...facts, ...partyFacts(textOf('parties'), place)];
  return all.filter(({ text }) => text !== '');
}

/** Who stands alone there, does it. */
function partyFacts(text: string, place: Fact['place']): Fact[] {
  const isOne = partiesReading(text).reading?.length === 1;
  const doubt = 'Wie achter de actie staat, is gelezen als de actiehouder.';
  return [isOne ? { ...fact('owner', text, place), doubt } : fact('parties', text, place)];
}

function wholeOf({ line }: Bullet): Fact[] {
  return [fact('what', withoutBullet(line.text).replace(/[.;]$/, ''), line.source.place)];
}

function fact(meaning: string, text: string, place: Fact['place']): Fact {
  return { heading: '', meaning, doubt: null, text, place };
}
