/** Numbers, amounts, moments and choices of a draft. */

import { readCents, readFigure, readFte, writeCents } from '../../domain/amounts.ts';
import { plainName } from '../../domain/draft/names.ts';
import { moneyReading } from '../reading/money.ts';
import { timingReading } from '../reading/timing.ts';
import { formatTiming, parseTiming } from '../../domain/plan/timing.ts';
import { type FieldReader, linesOf, notUnderstood, understood } from './reading.ts';

export const readText: FieldReader = (words) => understood(words, words);

export const readYear: FieldReader = (words) =>
  /^\d{4}$/.test(words.trim())
    ? understood(words, Number(words))
    : notUnderstood(words, 'Schrijf het jaar in cijfers, bijvoorbeeld 2025.');

export const readDays: FieldReader = (words) =>
  /^\d{1,3}$/.test(words.trim())
    ? understood(words, Number(words))
    : notUnderstood(words, 'Schrijf een aantal werkdagen in cijfers, bijvoorbeeld 5.');

/** The plan has one year: words without it are of that year. */
export const readTimingWords: FieldReader = (words, { year }) => {
  if (year === null) return notUnderstood(words, 'Vul eerst het jaar van het plan in.');
  const timing = parseTiming(words, year) ?? parseTiming(`${words} ${String(year)}`, year);
  if (timing !== null) return understood(words, formatTiming(timing, year));
  const { reading, doubt } = timingReading(words, year);
  return { literal: words, reading: reading && formatTiming(reading, year), doubt };
};

export const readAmount: FieldReader = (words) => {
  const cents = readCents(words);
  if (cents !== undefined) return understood(words, writeCents(cents));
  const { reading, doubt } = moneyReading(words);
  if (reading === null) return notUnderstood(words, doubt ?? strangeAmount);
  const { amount } = reading;
  const isNegative = amount.kind === 'cents' && amount.cents < 0;
  if (isNegative) return notUnderstood(words, strangeAmount);
  return {
    literal: words,
    reading: writeCents(amount.kind === 'cents' ? amount.cents : null),
    doubt,
  };
};

const strangeAmount =
  'Schrijf een bedrag als 5.000 of € 7.500, of een streepje (-) als er geen is.';

/** Any of these words, with or without capitals. */
export function readChoice(choices: Readonly<Record<string, string>>): FieldReader {
  return (words) => {
    const found = Object.entries(choices).find(([name]) => plainName(name) === plainName(words));
    return found === undefined
      ? notUnderstood(words, `Kies ${[...new Set(Object.values(choices))].join(' of ')}.`)
      : understood(words, found[1]);
  };
}

/** A line each: "SoortMisdrijf: 1.1.1". */
export const readKeyLines: FieldReader = (words) => {
  const lines = linesOf(words).map((line) => /^([^:]+):\s*(.+)$/.exec(line));
  const pairs = lines.flatMap((found) => {
    const [, name, key] = found ?? [];
    return name === undefined || key === undefined ? [] : [[name.trim(), key] as const];
  });
  return pairs.length < lines.length
    ? notUnderstood(words, 'Schrijf per regel een naam, een dubbele punt en een waarde.')
    : understood(words, Object.fromEntries(pairs));
};

export const readFigureWords: FieldReader = (words) =>
  readFigure(words) === undefined
    ? notUnderstood(words, 'Schrijf een getal als 12 of 3,5.')
    : understood(words, words.trim());

export const readFteWords: FieldReader = (words) => {
  const fte = readFte(words);
  return fte === undefined ? notUnderstood(words, 'Schrijf fte als 0,25.') : understood(words, fte);
};
