/** Where one field of a draft stands in a plan file, under its own part, and who reads it. */

import type { FieldReader } from './reading.ts';
import { readText } from './values.ts';

export interface FileField {
  /** Empty: its value is laid over the part itself. Null: it says under which theme the part stands. */
  at: readonly string[] | null;
  read: FieldReader;
}

export const field = (at: string, read: FieldReader = readText): FileField => ({
  at: at === '' ? [] : at.split('.'),
  read,
});
