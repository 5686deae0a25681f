/** "Kosten" as documents write them. */

import { writeCents } from '../../domain/amounts.ts';
import type { CostRecurrence } from '../../domain/plan/plan.ts';
import { costRules } from './money/rules.ts';
import { unitOf } from './money/unit.ts';
import type { CostToken } from './money/token.ts';
import { folded, quoted } from './folded.ts';
import { lexed, unknownDoubt } from './lex.ts';
import { proposed, type RuledReading, unread } from './ruled-reading.ts';

export interface ReadCost {
  amount: ReadAmount;
  /** Null where the words do not say whether it comes back every year. */
  recurrence: CostRecurrence | null;
  hours: number | null;
  fte: number | null;
}

export type ReadAmount =
  | { kind: 'cents'; cents: number }
  /** Nihil: there are no costs. */
  | { kind: 'none' }
  /** Within a budget that is there already. */
  | { kind: 'within_budget' }
  /** PM: there are costs, and nobody knows how much. */
  | { kind: 'not_known' }
  /** Only hours or fte. */
  | { kind: 'not_stated' };

/** Behind an amount "(x € 1.000)" multiplies it, as the heading of a column does. */
export function moneyReading(literal: string): RuledReading<ReadCost> {
  const whole = folded(literal).replace(/^[•.\s]+/, '');
  const text = whole
    .replace(/ ?\((?:x|\*) ?€ ?1(?:\.000| miljoen)\)$/, '')
    .replace(/^(\d+) \(in euro's\)$/, '€ $1');
  const unit = unitOf(whole.slice(text.length));
  if (text === '') return unread(literal, 'Er staat niet of er kosten zijn.');
  if (/^-+$/.test(text)) return readingOf(literal, [{ kind: 'none' }]);
  if (/^[?x]+$/.test(text)) return unread(literal, 'Hier staat geen bedrag.');
  return readingOf(literal, lexed(text, costRules, unit));
}

function readingOf(literal: string, tokens: readonly CostToken[]): RuledReading<ReadCost> {
  const amount = amountOf(tokens);
  const unknown = unknownDoubt(tokens);
  if (amount === null) return unread(literal, unknown.join(' ') || 'Hier staat geen bedrag.');
  const reading: ReadCost = {
    amount,
    recurrence: recurrenceOf(tokens),
    hours: countOf('hours', tokens),
    fte: countOf('fte', tokens),
  };
  const rule = `${quoted(literal)} is gelezen als ${moneyWords(reading)}.`;
  return proposed(literal, { reading, rule }, [...doubtsOf(tokens), ...unknown]);
}

function amountOf(tokens: readonly CostToken[]): ReadAmount | null {
  const cents = amountsOf(tokens);
  const has = (kind: CostToken['kind']): boolean => tokens.some((token) => token.kind === kind);
  if (cents.length > 0) return { kind: 'cents', cents: oneOf(cents, has) };
  if (has('not_known')) return { kind: 'not_known' };
  if (has('within_budget')) return { kind: 'within_budget' };
  if (has('none')) return { kind: 'none' };
  return has('hours') || has('fte') ? { kind: 'not_stated' } : null;
}

/** The outcome of a sum, the top of a range, or else all together. */
function oneOf(cents: number[], has: (kind: CostToken['kind']) => boolean): number {
  if (has('equals')) return cents.at(-1) ?? 0;
  if (has('range')) return Math.max(...cents);
  return cents.reduce((total, one) => total + one, 0);
}

function amountsOf(tokens: readonly CostToken[]): number[] {
  return tokens.flatMap((token) => (token.kind === 'amount' ? [token.cents] : []));
}

function recurrenceOf(tokens: readonly CostToken[]): CostRecurrence | null {
  const kinds = recurrencesOf(tokens);
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

function recurrencesOf(tokens: readonly CostToken[]): CostRecurrence[] {
  const all = tokens.flatMap((token) => (token.kind === 'recurrence' ? [token.recurrence] : []));
  return [...new Set(all)];
}

function countOf(kind: 'hours' | 'fte', tokens: readonly CostToken[]): number | null {
  const counts = tokens.flatMap((token) =>
    (token.kind === 'hours' || token.kind === 'fte') && token.kind === kind ? [token.count] : [],
  );
  return counts[0] ?? null;
}

const without = ['none', 'not_known', 'within_budget'] as const;

function doubtsOf(tokens: readonly CostToken[]): string[] {
  const count = (...kinds: CostToken['kind'][]): number =>
    tokens.filter(({ kind }) => kinds.includes(kind)).length;
  const amounts = count('amount');
  const kindsWithout = without.filter((kind) => count(kind) > 0).length;
  const checks: [boolean, string][] = [
    [amounts > 1, 'Er staat meer dan één bedrag.'],
    [amounts < 2 && count('range') > 0, 'Er lijkt een bedrag te ontbreken.'],
    [amounts > 0 && kindsWithout > 0, 'Er staat een bedrag, en ook dat er geen is.'],
    [kindsWithout > 1, 'Er staan verschillende dingen over de kosten.'],
    [count('not_known') > 0, 'Er staat dat het bedrag nog niet bekend is.'],
    [amounts === 0 && count('hours', 'fte') > 0, 'Er staat tijd, geen bedrag.'],
    [count('hours') > 1 || count('fte') > 1, 'Er staat meer dan één aantal uren of fte.'],
    [recurrencesOf(tokens).length > 1, 'Er staat eenmalig en ook elk jaar.'],
  ];
  return [...ownDoubts(tokens), ...checks.flatMap(([applies, doubt]) => (applies ? [doubt] : []))];
}

function ownDoubts(tokens: readonly CostToken[]): string[] {
  return tokens.flatMap((token) => ('doubt' in token && token.doubt !== null ? [token.doubt] : []));
}

/** What `moneyReading` reads back as the same. */
export function moneyWords({ amount, recurrence, hours, fte }: ReadCost): string {
  const when = { recurring: ' per jaar', one_off: ' eenmalig', none: '' }[recurrence ?? 'none'];
  const parts = [
    amount.kind === 'not_stated' ? '' : `${amountWords(amount)}${when}`,
    hours === null ? '' : `${String(hours).replace('.', ',')} uur`,
    fte === null ? '' : `${String(fte).replace('.', ',')} fte`,
  ];
  return parts.filter((part) => part !== '').join(' en ');
}

function amountWords(amount: Exclude<ReadAmount, { kind: 'not_stated' }>): string {
  switch (amount.kind) {
    case 'cents':
      return amount.cents < 0 ? `-/- ${writeCents(-amount.cents)}` : writeCents(amount.cents);
    case 'none':
      return 'geen kosten';
    case 'within_budget':
      return 'binnen bestaand budget';
    case 'not_known':
      return 'PM';
  }
}
