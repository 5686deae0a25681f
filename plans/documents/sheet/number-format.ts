/** A number of a sheet as its reader sees it there, in Dutch: the format says whether it is a date or an amount. */

import { isDate, shownDate, signsOf } from './date-format.ts';

export interface Shown {
  text: string;
  doubt: string | null;
}

/** `code` is Excel's own notation: `#,##0.00`, `d mmmm yyyy`. */
export function shownNumber(value: number, code: string, epoch1904: boolean): Shown {
  const section = sectionFor(value, code);
  if (isDate(section)) return { text: shownDate(value, section, epoch1904), doubt: null };
  return shownByFormat(value, section, sectionsOf(code).length > 1);
}

function sectionsOf(code: string): string[] {
  return code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+/g) ?? [code];
}

/** Positive, negative, zero. */
function sectionFor(value: number, code: string): string {
  const [positive = code, negative, zero] = sectionsOf(code);
  if (value < 0 && negative !== undefined) return negative;
  return value === 0 && zero !== undefined ? zero : positive;
}

interface Pieces {
  before: string;
  digits: string;
  after: string;
}

/** Texts before and after the digits: `€ `, ` uur`, `%`. */
function piecesOf(section: string): Pieces {
  const literal = section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]|\*./g, '')
    .replace(/_./g, ' ')
    .replace(/\\(.)/g, '"$1"')
    .replace(/general/gi, '0.##########');
  const texts: Pieces = { before: '', digits: '', after: '' };
  for (const [piece] of literal.matchAll(/"[^"]*"|[0#?.,]+|[^"0#?.,]/g)) {
    const isDigits = /^[0#?.,]+$/.test(piece) && /[0#?]/.test(piece);
    if (isDigits) texts.digits += piece;
    else if (texts.digits === '') texts.before += piece.replaceAll('"', '');
    else texts.after += piece.replaceAll('"', '');
  }
  return texts;
}

function shownByFormat(value: number, section: string, hasSections: boolean): Shown {
  const { before, digits, after } = piecesOf(section);
  if (/[@/]|e[+-]/i.test(signsOf(section)))
    return { text: dutch(value, 0, 10, false), doubt: null };
  const ownSign = value < 0 && hasSections && sectionShowsSign(section);
  const percent = after.includes('%') || before.includes('%') ? 100 : 1;
  const thousands = /,+$/.exec(digits.split('.')[0] ?? '')?.[0].length ?? 0;
  const scaled = (Math.abs(value) * percent) / 1000 ** thousands;
  const number = digits === '' ? '' : shownDigits(scaled, digits);
  const sign = value < 0 && !ownSign ? '-' : '';
  const text = `${before}${sign}${number}${after}`.replace(/ +/g, ' ').trim();
  return { text: text.replace(/^€ ?(?=\S)/, '€ '), doubt: thousands === 0 ? null : inThousands };
}

const inThousands = 'Dit getal wordt in duizenden getoond. Kijk welk bedrag is bedoeld.';

/** Brackets, or a minus of its own. */
function sectionShowsSign(section: string): boolean {
  return /[-(]/.test(section.replace(/\[[^\]]*\]/g, ''));
}

function shownDigits(value: number, digits: string): string {
  const [whole = '', fraction = ''] = digits.replace(/,+$/, '').split('.');
  const least = fraction.replace(/[^0]/g, '').length;
  return dutch(value, least, fraction.replace(/[^0#?]/g, '').length, whole.includes(','));
}

function dutch(value: number, least: number, most: number, grouped: boolean): string {
  const [whole = '', fraction = ''] = value.toFixed(Math.min(most, 15)).split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(least, '0');
  const groups = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole;
  return kept === '' ? groups : `${groups},${kept}`;
}

/** A number as a program of another language showed it, with the Dutch signs. */
export function dutchDisplay(value: number, display: string): string {
  const [, before = '', number = '', after = ''] =
    /^([^\d]*?)-?(\d[\d.,\s]*)(.*)$/s.exec(display) ?? [];
  const shown = number.trim().replace(/[.,\s]/g, '');
  const decimals = [0, 1, 2, 3, 4].find((most) => digitsOf(value, most) === shown);
  if (decimals === undefined) return display;
  const grouped = /\d[.,\s]\d{3}(?!\d)/.test(number) && Math.abs(value) >= 1000;
  const sign = value < 0 ? '-' : '';
  const text = dutch(Math.abs(value), decimals, decimals, grouped);
  return `${before.replace('-', '')}${sign}${text}${number.endsWith(' ') ? ' ' : ''}${after}`.trim();
}

function digitsOf(value: number, decimals: number): string {
  return Math.abs(value).toFixed(decimals).replace('.', '');
}
