/** What a reader of one field makes of its words: a value as a plan file holds it. */

import type { Reading } from '../../domain/draft/reading.ts';
import type { References } from '../../domain/draft/references.ts';

export type FileValue = string | number | boolean | FileValue[] | FileGroup;
export interface FileGroup {
  [key: string]: FileValue;
}

export interface Surroundings {
  /** Null while the draft does not say. */
  year: number | null;
  references: References;
}

export type FieldReader = (words: string, around: Surroundings) => Reading<FileValue>;

export function understood(literal: string, reading: FileValue): Reading<FileValue> {
  return { literal, reading, doubt: null };
}

export function notUnderstood(literal: string, doubt: string): Reading<FileValue> {
  return { literal, reading: null, doubt };
}

export function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Each line by itself; the first that is not understood says why. */
export function byLine(
  words: string,
  read: (line: string) => Reading<FileValue>,
): Reading<FileValue> {
  const lines = linesOf(words).map(read);
  const wrong = lines.find(({ reading }) => reading === null);
  if (wrong !== undefined) return { ...wrong, literal: words };
  const values = lines.flatMap(({ reading }) => (reading === null ? [] : [reading]));
  return {
    literal: words,
    reading: values,
    doubt: lines.find(({ doubt }) => doubt)?.doubt ?? null,
  };
}
