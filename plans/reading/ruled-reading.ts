/** What the readers of forms answer: a reading, and the rule by which it was read, as it is shown to the person. */

import type { Reading } from '../../domain/draft/reading.ts';

export interface RuledReading<T> extends Reading<T> {
  /** One Dutch sentence, "“medio 2024” is gelezen als Q2 2024."; null where nothing was read. */
  rule: string | null;
}

/** The words leave no choice. */
export function certain<T>(literal: string, reading: T, rule: string): RuledReading<T> {
  return { literal, reading, rule, doubt: null };
}

/** What it probably means: a person decides. Without doubts it is certain. */
export function proposed<T>(
  literal: string,
  { reading, rule }: { reading: T; rule: string },
  doubts: readonly string[],
): RuledReading<T> {
  const doubt = doubts.length === 0 ? null : [...new Set(doubts)].join(' ');
  return { literal, reading, rule, doubt };
}

export function unread<T>(literal: string, doubt: string): RuledReading<T> {
  return { literal, reading: null, rule: null, doubt };
}
