/** Chance that a number fixes: Mulberry32, small, and the same everywhere. */

import type { IsoDate } from '../domain/calendar.ts';

/** The same text, the same number. */
export function seedOf(text: string): number {
  const signs = Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
  return signs.reduce((seed, sign) => Math.imul(seed ^ sign, 0x01000193), 7);
}

export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(most: number): number {
    return Math.floor(this.next() * most);
  }

  pick<T>(first: T, ...more: T[]): T {
    return [first, ...more][this.below(more.length + 1)] ?? first;
  }

  shuffled<T>(all: T[]): T[] {
    return all
      .map((one) => ({ one, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  }

  /** In a month of the plan's year. */
  day({ year }: { year: number }, month: number): IsoDate {
    const two = (number: number) => String(number).padStart(2, '0');
    return `${String(year)}-${two(month)}-${two(1 + this.below(28))}`;
  }
}
