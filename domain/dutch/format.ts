/** Dates, amounts and numbers as people say them. */

import { daysBetween, type IsoDate, weekday } from '../calendar.ts';
import { groupBy } from '../group-by.ts';

const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
/** January comes first. */
export const monthNames: readonly string[] = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** "donderdag 27 juni"; with the year when that is not the year of `today`, or when no day is given. */
export function formatDate(on: IsoDate, today: IsoDate | null = null): string {
  return `${weekdays[weekday(on) - 1] ?? ''} ${formatShortDate(on, today)}`;
}

/** "27 juni". */
export function formatShortDate(on: IsoDate, today: IsoDate | null = null): string {
  const year = on.slice(0, 4);
  return `${dayAndMonth(on)}${year === today?.slice(0, 4) ? '' : ` ${year}`}`;
}

/** "mrt"; `month` is counted from 1. For a picture, where a word has no room. */
export function formatMonthSign(month: number): string {
  const name = monthNames[month - 1] ?? '';
  return month === 3 ? 'mrt' : name.slice(0, 3);
}

/** "juni", by the year of `today`; else "juni 2025". `month` is `2024-06`. */
export function formatMonth(month: string, today: IsoDate | null = null): string {
  const year = month.slice(0, 4);
  return `${monthName(month)}${year === today?.slice(0, 4) ? '' : ` ${year}`}`;
}

/** "1 januari tot en met 30 juni 2024". */
export function formatPeriod(from: IsoDate, until: IsoDate): string {
  const sameYear = from.slice(0, 4) === until.slice(0, 4);
  return `${formatShortDate(from, sameYear ? from : null)} tot en met ${formatShortDate(until)}`;
}

/** "2, 23 en 30 september en 1 oktober": a month is named once for its days, a year once for its months. */
export function formatDays(days: IsoDate[], today: IsoDate): string {
  const sorted = [...new Set(days)].sort();
  const perMonth = [...groupBy(sorted, (on) => on.slice(0, 7))];
  const months = perMonth.map(([month, found], index) => {
    const [year, nextMonth] = [month.slice(0, 4), perMonth[index + 1]?.[0]];
    const isNamed = year !== today.slice(0, 4) && !(nextMonth ?? '').startsWith(year);
    const numbers = formatList(found.map((on) => String(Number(on.slice(8)))));
    return `${numbers} ${monthName(month)}${isNamed ? ` ${year}` : ''}`;
  });
  const [last = ''] = months.splice(-1);
  if (months.length === 0) return last;
  // An "en" within the last month needs a breath before the "en" that joins it.
  return `${months.join(', ')}${/ en /.test(last) ? ', en' : ' en'} ${last}`;
}

/** "politie, OM en RIEC". */
export function formatList(parts: string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} en ${last}`;
}

/** "het deel van politie en het deel van OM", by the names of the parties. */
export function formatParts(names: string[]): string {
  return formatList(names.map((name) => `het deel van ${name}`));
}

/** "€ 7.500", "€ 7.500,50"; the amount stays on one line. */
export function formatMoney(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  const rest = Math.abs(cents) % 100;
  return `€\u00a0${sign}${whole}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`;
}

/** "3,20 fte". */
export function formatFte(fte: number): string {
  return `${fte.toFixed(2).replace('.', ',')} fte`;
}

/** "+0,25 fte", "-0,10 fte", "geen verschil". */
export function formatSignedFte(fte: number): string {
  if (fte === 0) return 'geen verschil';
  return `${fte > 0 ? '+' : ''}${formatFte(fte)}`;
}

/** "1 actie", "2 acties", "geen acties". */
export function plural(count: number, one: string, many: string): string {
  return count === 0 ? `geen ${many}` : `${String(count)} ${count === 1 ? one : many}`;
}

/** "eerste", "vierde"; "5e". */
export function ordinal(number: number): string {
  return ['eerste', 'tweede', 'derde', 'vierde'][number - 1] ?? `${String(number)}e`;
}

/** "1 dag", "12 dagen". */
export function formatDayCount(days: number): string {
  return `${String(days)} ${days === 1 ? 'dag' : 'dagen'}`;
}

/** "1 werkdag", "12 werkdagen". */
export function formatWorkingDayCount(days: number): string {
  return `${String(days)} ${days === 1 ? 'werkdag' : 'werkdagen'}`;
}

/** "vandaag", "morgen", "gisteren", "over 3 dagen", "12 dagen geleden". */
export function formatDistance(on: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, on);
  if (days === 0) return 'vandaag';
  if (days === 1) return 'morgen';
  if (days === -1) return 'gisteren';
  return days > 0 ? `over ${formatDayCount(days)}` : `${formatDayCount(-days)} geleden`;
}

/** "Westerkwartier", also where a plan calls it "Gemeente Westerkwartier". */
export function bareName(municipality: string): string {
  return municipality.replace(/^gemeente /i, '');
}

/** First letter large, for a label that opens a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function dayAndMonth(on: IsoDate): string {
  return `${String(Number(on.slice(8)))} ${monthName(on)}`;
}

function monthName(on: string): string {
  return monthNames[Number(on.slice(5, 7)) - 1] ?? '';
}

/** "09.30 uur", of a time as clocks and plan files write it. */
export function formatTime(time: string): string {
  return `${time.replace(':', '.')} uur`;
}

/** "van 09.30 tot 11.00 uur". */
export function formatHours({ from, until }: { from: string; until: string }): string {
  return `van ${from.replace(':', '.')} tot ${formatTime(until)}`;
}
