/** Days, with and without a year. */

import { type LexRule, worded } from '../lex.ts';
import { dayOf } from './days.ts';
import { monthNumber, yearNumber } from './year-words.ts';
import { monthPattern } from './spelling.ts';
import { momentToken, type Token } from './token.ts';

const yearBehind = String.raw`(?:,? ?(\d{4})|[-/. ]?'(\d\d)|[-/](\d\d)(?! ?${monthPattern}|[-/.]\d))?`;

export const dayRules: LexRule<Token>[] = [
  worded(String.raw`(\d{4})-(\d{1,2})-(\d{1,2})`, ([text, year, month, day], planYear) =>
    dayTokens(text, [day, month, yearNumber(year)], planYear),
  ),
  worded(
    String.raw`(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|'?\d\d)`,
    ([text, day, , month, year], planYear) =>
      dayTokens(text, [day, month, yearNumber(year)], planYear),
  ),
  worded(
    String.raw`(\d{1,2}) ?(?:e|ste|de)?[-/. ]*(${monthPattern})[-/]?${yearBehind}`,
    ([text, day, month = '', ...years], planYear) =>
      dayTokens(text, [day, String(monthNumber(month)), yearNumber(...years)], planYear),
  ),
  worded(String.raw`(\d{1,2})[-/](\d{1,2})`, ([text, day, month], planYear) =>
    dayTokens(text, [day, month, null], planYear).map((token) =>
      token.kind === 'moment' ? { ...token, doubt: `Is “${text}” een dag en een maand?` } : token,
    ),
  ),
];

function dayTokens(
  text: string,
  [day, month, year]: [string | undefined, string | undefined, number | null],
  planYear: number,
): Token[] {
  const moment = dayOf(year ?? planYear, Number(month), Number(day));
  return [moment === null ? { kind: 'unknown', text } : momentToken(moment, year)];
}
