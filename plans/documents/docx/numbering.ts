/** The numbers and bullets that Word sets before a paragraph, and that stand in no text. */

import { childrenNamed, isOn, settingOf, type XmlElement } from '../xml.ts';
import type { NumberedAs } from './styles.ts';

interface Level {
  format: string;
  /** `%1.%2`. */
  text: string;
  start: number;
  style: string | null;
  /** Every number in it is written as a plain one. */
  plain: boolean;
}

/** Counts as the document goes on: ask once for each paragraph, in reading order. */
export interface Numbering {
  labelOf: (numbered: NumberedAs, style: string | null) => string;
}

export function readNumbering(root: XmlElement | null): Numbering {
  const lists = childrenNamed(root, 'abstractNum').map(
    (list) => [list.attributes['abstractNumId'] ?? '', levelsOf(list)] as const,
  );
  const levels = new Map(lists);
  const listOf = new Map<string, string>();
  for (const use of childrenNamed(root, 'num'))
    listOf.set(use.attributes['numId'] ?? '', settingOf(use, 'abstractNumId') ?? '');
  const restarts = restartsOf(root);
  const counts = new Map<string, number[]>();

  return {
    labelOf: ({ numberingId, level }, style) => {
      const list = listOf.get(numberingId) ?? '';
      const own = levels.get(list) ?? [];
      const index =
        level ??
        Math.max(
          0,
          own.findIndex((each) => each.style === style),
        );
      const found = own[index];
      if (found === undefined || found.format === 'none') return '';
      if (found.format === 'bullet') return '•';
      const restart = restarts.get(`${numberingId} ${index}`);
      if (restart !== undefined) {
        restarts.delete(`${numberingId} ${index}`);
        counts.set(list, (counts.get(list) ?? []).slice(0, index));
      }
      const next = counted(counts.get(list) ?? [], index, restart ?? found.start);
      counts.set(list, next);
      return label(own, index, next);
    },
  };
}

function levelsOf(list: XmlElement): Level[] {
  return childrenNamed(list, 'lvl').map((level) => ({
    format: settingOf(level, 'numFmt') ?? 'decimal',
    text: settingOf(level, 'lvlText') ?? '',
    start: Number(settingOf(level, 'start') ?? 1),
    style: settingOf(level, 'pStyle'),
    plain: isOn(level, 'isLgl'),
  }));
}

/** Where a list begins anew though it is the same list. */
function restartsOf(root: XmlElement | null): Map<string, number> {
  const restarts = childrenNamed(root, 'num').flatMap((use) =>
    childrenNamed(use, 'lvlOverride').flatMap((override) => {
      const start = settingOf(override, 'startOverride');
      const key = `${use.attributes['numId'] ?? ''} ${override.attributes['ilvl'] ?? ''}`;
      return start === null ? [] : [[key, Number(start)] as const];
    }),
  );
  return new Map(restarts);
}

function counted(counts: readonly number[], index: number, start: number): number[] {
  const above = Array.from({ length: index }, (_, level) => counts[level] ?? 1);
  return [...above, (counts[index] ?? start - 1) + 1];
}

function label(levels: readonly Level[], index: number, counts: readonly number[]): string {
  const plain = levels[index]?.plain ?? false;
  return (levels[index]?.text ?? '').replace(/%(\d)/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    return written(counts[level] ?? 1, plain ? 'decimal' : (levels[level]?.format ?? 'decimal'));
  });
}

function written(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** Word goes on after z with aa, bb. */
function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.min(20, Math.ceil(count / 26)));
}

const romans = [
  ...[['m', 1000] as const, ['cm', 900] as const, ['d', 500] as const, ['cd', 400] as const],
  ...[['c', 100] as const, ['xc', 90] as const, ['l', 50] as const, ['xl', 40] as const],
  ...[['x', 10] as const, ['ix', 9] as const, ['v', 5] as const, ['iv', 4] as const],
  ['i', 1] as const,
];

function roman(count: number): string {
  let left = Math.min(count, 3999);
  return romans
    .map(([sign, value]) => {
      const times = Math.floor(left / value);
      left -= times * value;
      return sign.repeat(times);
    })
    .join('');
}
