/** Parts of a year: quarters, halves, months, seasons, weeks, and the year itself. */

import { type LexRule, worded } from '../lex.ts';
import { fridayOf } from './days.ts';
import { monthNumber, yearNumber } from './year-words.ts';
import { quarterNumbered } from './moments.ts';
import { monthPattern } from './spelling.ts';
import { momentToken, type Token } from './token.ts';

const quarterName = String.raw`(?:kwartalen|kwartaal|kw\.?|q)`;
const halfName = String.raw`(?:half ?-?jaar|helft)`;
const shortYear = String.raw`(?:[-/ ]?'(\d\d)|[-/](\d\d)(?! ?${monthPattern}|[-/.]\d))?`;

export const partRules: LexRule<Token>[] = [
  worded(`(?:k|${quarterName}) ?-?([1-4])${shortYear}`, quarterTokens),
  worded(`([1-4]) ?e? ?(?:kwartaal|kw\\.?|q)${shortYear}`, quarterTokens),
  worded(String.raw`([1-4])[qk] ?'?(20\d\d|\d\d)`, quarterTokens),
  worded('h ?([12])', halfTokens),
  worded(`${halfName} ([12])`, halfTokens),
  worded(`([12]) ?e? ?${halfName}(?: van(?: het| dit)? jaar)?`, halfTokens),
  worded(`(${monthPattern})${shortYear}`, ([, name = '', ...years]) =>
    monthTokens(monthNumber(name), years),
  ),
  worded(String.raw`(0?[1-9]|1[0-2]) ?[-/] ?(20\d\d)`, ([, month, year]) =>
    monthTokens(Number(month), [year]),
  ),
  worded(String.raw`(20\d\d)[-/](0?[1-9]|1[0-2])(?![-/]\d)`, ([, year, month]) =>
    monthTokens(Number(month), [year]),
  ),
  worded(String.raw`(?:week|weeknummer|wk\.?) ?(?:nr\.? ?)?(\d{1,2})`, weekTokens),
  worded(String.raw`(20\d\d)[-/](\d\d)`, ([, from, until]) => [
    { kind: 'year', year: Number(from) },
    { kind: 'range' },
    { kind: 'year', year: 2000 + Number(until) },
  ]),
  worded(String.raw`((?:19|20)\d\d|'\d\d)`, ([, year]) => [
    { kind: 'year', year: yearNumber(year) ?? 0 },
  ]),
  season('voorjaar|lente', 2),
  season('zomer(?:vakantie|reces|periode)?', 3),
  season('najaar|herfst(?:vakantie)?', 4),
  season('winter(?:periode)?', 1),
];

function quarterTokens([, digit, ...years]: RegExpExecArray): Token[] {
  const moment = quarterNumbered(Number(digit));
  return moment === null ? [] : [momentToken(moment, yearNumber(...years))];
}

function halfTokens([, digit]: RegExpExecArray): Token[] {
  return [momentToken({ kind: 'half', half: digit === '1' ? 1 : 2 }, null)];
}

function monthTokens(month: number, years: (string | undefined)[]): Token[] {
  return [momentToken({ kind: 'month', month }, yearNumber(...years))];
}

function weekTokens([text, week]: RegExpExecArray, planYear: number): Token[] {
  const friday = fridayOf(planYear, Number(week));
  if (friday === null) return [{ kind: 'unknown', text }];
  return [momentToken(friday, null, 'Een week is gelezen als haar vrijdag.')];
}

function season(names: string, quarter: number): LexRule<Token> {
  return worded(`(${names})`, ([, name = '']) => {
    const moment = quarterNumbered(quarter);
    const doubt = `Van “${name}” staat niet vast wanneer het eindigt.`;
    return moment === null ? [] : [{ ...momentToken(moment, null, doubt), season: true }];
  });
}
