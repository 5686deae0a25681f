/** Days as people type them. */

import { isRealDate, type IsoDate } from '../../domain/calendar.ts';
import { byLine, type FieldReader, notUnderstood, understood } from './reading.ts';

const months = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];

/** A day without its year is one of `year`. Null for what is no day. */
export function readDay(words: string, year: number | null): IsoDate | null {
  const text = words.trim().toLowerCase();
  if (isRealDate(text)) return text;
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const named = /^(?:[a-z]+dag )?(\d{1,2}) ([a-z]+)\.?(?: (\d{4}))?$/.exec(text);
  const [, day = '', month = '', ofYear = String(year ?? '')] = numbers ?? named ?? [];
  const number = numbers === null ? monthNumber(month) : month;
  const on = `${ofYear}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(on) ? on : null;
}

/** As it is shown: `17-10-2024`. */
export function writeDay(on: IsoDate): string {
  const [year = '', month = '', day = ''] = on.split('-');
  return `${String(Number(day))}-${String(Number(month))}-${year}`;
}

export const readDate: FieldReader = (words, { year }) => {
  const on = readDay(words, year);
  return on === null ? notUnderstood(words, strangeDay(words)) : understood(words, on);
};

export const readDates: FieldReader = (words, around) =>
  byLine(words, (line) => readDate(line, around));

/** One day, or the day on which each board wants its papers. */
export const readReportDay: FieldReader = (words, around) => {
  if (!words.includes(':')) return readDate(words, around);
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const days = lines.map((line) => {
    const [board = '', ...rest] = line.split(':');
    return { board: board.trim().toLowerCase(), on: readDay(rest.join(':'), around.year), line };
  });
  const wrong = days.find(({ on }) => on === null);
  if (wrong !== undefined) return notUnderstood(words, strangeDay(wrong.line));
  return understood(words, Object.fromEntries(days.map(({ board, on }) => [board, on ?? ''])));
};

function monthNumber(name: string): string {
  const index = months.findIndex((month) => name.length >= 3 && month.startsWith(name));
  return index === -1 ? '' : String(index + 1);
}

function strangeDay(words: string): string {
  return `“${words.trim()}” is geen dag die bestaat. Schrijf bijvoorbeeld 17 oktober 2024.`;
}
