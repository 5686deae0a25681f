/** A date of a sheet in Dutch, with no more of it than its format shows. */

import { formatMonth, formatShortDate } from '../../../domain/dutch/index.ts';

/** Without texts, colours and conditions; what is left are the signs that mean something. */
export function signsOf(section: string): string {
  return section.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').toLowerCase();
}

export function isDate(section: string): boolean {
  const signs = signsOf(section);
  return (
    !signs.includes('general') &&
    /[ymdhs]/.test(signs) &&
    !/[0#?]/.test(signs.replace(/s\.0+/, 's'))
  );
}

const dayMs = 86_400_000;

/** Day 60 is the 29th of February 1900, which never was: all days after it are one off. */
function dateOf(value: number, epoch1904: boolean): Date {
  const start = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, value < 60 ? 31 : 30);
  return new Date(start + Math.round(value * dayMs));
}

export function shownDate(value: number, section: string, epoch1904: boolean): string {
  const date = dateOf(value, epoch1904);
  if (Number.isNaN(date.getTime())) return String(value);
  const signs = signsOf(section);
  const hours = signs.search(/\[?h/);
  const day = shownDay(date.toISOString(), hours === -1 ? signs : signs.slice(0, hours));
  const time = hours === -1 ? '' : date.toISOString().slice(11, 16);
  return `${day} ${time}`.trim();
}

/** What the format does not show, is not said: "mei 2024", "2024". */
function shownDay(iso: string, signs: string): string {
  const [day, month] = [iso.slice(0, 10), iso.slice(0, 7)];
  const [hasDay, hasMonth, hasYear] = ['d', 'm', 'y'].map((sign) => signs.includes(sign));
  if (hasDay && hasMonth) return formatShortDate(day, hasYear ? null : day);
  if (hasMonth) return formatMonth(month, hasYear ? null : month);
  if (hasYear) return day.slice(0, 4);
  return hasDay ? String(Number(day.slice(8))) : '';
}

/** `2024-05-01`, as an OpenDocument has it beside what it shows. */
export function shownIsoDate(iso: string, display: string): string {
  const isDay = /^\d{4}-\d\d-\d\d/.test(iso);
  if (!isDay || /^\d{4}$/.test(display)) return display;
  const isMonth = /^\p{L}+\.?[ -]'?\d{2,4}$/u.test(display);
  const hasNoYear = /^\d{1,2}[ -]\p{L}+\.?$/u.test(display);
  return shownDay(iso, isMonth ? 'my' : hasNoYear ? 'dm' : 'dmy');
}
