/** Reads the values of a plan file, and remembers the ones it could not read. */

import type { IsoDate } from '../domain/calendar.ts';
import { timingRefusalSentence } from '../domain/dutch/timing-sentences.ts';
import type { Problem } from '../domain/plan/plan.ts';
import { everyQuarter } from '../domain/plan/moment.ts';
import { readTiming, type Timing } from '../domain/plan/timing.ts';
import { isRealDate } from '../domain/calendar.ts';
import { readCents, readFigure, readFte } from '../domain/amounts.ts';

type Path = Problem['path'];

export class ValueReader {
  readonly problems: Problem[] = [];
  /** Null while the year itself could not be read: then no date lies outside it. */
  private readonly year: number | null;

  constructor(year: number | null) {
    this.year = year;
  }

  timing(text: string, path: Path): Timing {
    const year = this.year ?? Number(text.trim().slice(-4));
    const timing = readTiming(text, year);
    if (timing.ok) return timing.value;
    const standIn: Timing = { kind: 'by', moments: everyQuarter.slice(0, 1) };
    return this.refuse(path, text, standIn, timingRefusalSentence(timing.refusal, this.year));
  }

  date(text: string, path: Path): IsoDate {
    if (isRealDate(text)) return text;
    return this.refuse(path, text, '2000-01-01', 'Schrijf een datum die bestaat als 2024-10-17.');
  }

  /** Until the end of January after it: then the last actions reach the TVO. */
  dateInYear(text: string, path: Path): IsoDate {
    const on = this.date(text, path);
    if (this.year === null || !isRealDate(text)) return on;
    const [from, until] = [`${String(this.year)}-01-01`, `${String(this.year + 1)}-01-31`];
    if (on >= from && on <= until) return on;
    return this.refuse(
      path,
      text,
      on,
      `Deze datum valt buiten het plan: ${from} tot en met ${until}.`,
    );
  }

  time(text: string, path: Path): string | null {
    if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text;
    return this.refuse(path, text, null, 'Schrijf een tijd als "10:00".');
  }

  missing(path: Path, expected: string): void {
    this.refuse(path, '', null, expected);
  }

  inOrder(first: IsoDate, second: IsoDate, path: Path): void {
    if (first >= second) this.refuse(path, second, second, `Deze datum komt na ${first}.`);
  }

  cents(written: string | number, path: Path): number | null {
    const cents = readCents(written);
    if (cents !== undefined) return cents;
    const expected =
      'Schrijf een bedrag als 5000, "5.000,-" of "€ 7.500,-", of "-" als er geen is.';
    return this.refuse(path, String(written), null, expected);
  }

  fte(written: string | number, path: Path): number {
    const fte = readFte(written);
    return fte ?? this.refuse(path, String(written), 0, 'Schrijf fte als 0,25.');
  }

  figure(written: string | number, path: Path): number {
    const figure = readFigure(written);
    return figure ?? this.refuse(path, String(written), 0, 'Schrijf een getal als 12 of 3,5.');
  }

  unknown(path: Path, found: string, expected: string): void {
    this.refuse(path, found, null, expected);
  }

  private refuse<T>(path: Path, found: string, standIn: T, expected: string): T {
    this.problems.push({ severity: 'error', path, found, expected });
    return standIn;
  }
}
