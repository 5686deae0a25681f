/** "vrijdag 31 mei": a day of the week that does not fit its date is a question. */

import type { Moment } from '../../../domain/plan/moment.ts';
import { type LexRule, worded } from '../lex.ts';
import type { Token } from './token.ts';

const names = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];

export const weekdayRules: LexRule<Token>[] = [
  worded(`(${names.join('|')})`, weekday),
  worded(String.raw`(ma|di|wo|do|vr|za|zo)\.?(?= ?\d)`, weekday),
];

function weekday([, name = '']: RegExpExecArray): Token[] {
  return [{ kind: 'weekday', weekday: names.findIndex((one) => one.startsWith(name)) }];
}

/** Tokens without days of the week: what they say of the date behind them is in its doubt. */
export function weekdaysHeld(tokens: readonly Token[], year: number): Token[] {
  return tokens.flatMap((token, index) => {
    if (token.kind === 'weekday') return [];
    const before = tokens[index - 1];
    if (before?.kind !== 'weekday' || token.kind !== 'moment') return [token];
    const real = weekdayOf(token.moment, token.year ?? year);
    if (real === null || real === before.weekday) return [token];
    const doubt = `Dat is geen ${names[before.weekday] ?? ''} maar een ${names[real] ?? ''}.`;
    return [{ ...token, doubt }];
  });
}

function weekdayOf(moment: Moment, year: number): number | null {
  if (moment.kind !== 'day') return null;
  return new Date(Date.UTC(year, moment.month - 1, moment.day)).getUTCDay();
}
