/** Days, with and without a year. */

import { dayOf } from './days.ts';
import { type LexRule, monthNumber, worded, yearNumber } from './lex-rule.ts';
import { monthPattern } from './spelling.ts';
import { momentToken, type Token } from './token.ts';

const yearBehind = String.raw`(?:,? ?(\d{4})|[-/. ]?'(\d\d)|[-/](\d\d)(?! ?${monthPattern}|[-/.]\d))?`;

export const dayRules: LexRule[] = [
  worded(String.raw`(\d{4})-(\d{1,2})-(\d{1,2})`, ([text, year, month, day], planYear) =>
    dayTokens(text, [day, month, year], planYear),
  ),
  worded(
    String.raw`(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|'?\d\d)`,
    ([text, day, , month, year], planYear) => dayTokens(text, [day, month, year], planYear),
  ),
  worded(
    String.raw`(\d{1,2}) ?(?:e|ste|de)?[-/. ]*(${monthPattern})[-/]?${yearBehind}`,
    ([text, day, month = '', ...years], planYear) => {
      const year = years.find((found) => found !== undefined);
      return dayTokens(text, [day, String(monthNumber(month)), year], planYear);
    },
  ),
  worded(String.raw`(\d{1,2})[-/](\d{1,2})`, ([text, day, month], planYear) =>
    dayTokens(text, [day, month, undefined], planYear).map((token) =>
      token.kind === 'moment' ? { ...token, doubt: `Is “${text}” een dag en een maand?` } : token,
    ),
  ),
];

type Digits = string | undefined;

function dayTokens(
  text: string,
  [day, month, year]: [Digits, Digits, Digits],
  planYear: number,
): Token[] {
  const named = yearNumber(year);
  const moment = dayOf(named ?? planYear, Number(month), Number(day));
  return [moment === null ? { kind: 'unknown', text } : momentToken(moment, named)];
}
