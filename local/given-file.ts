/** A file that was named at the terminal. */

import { readFileSync, statSync } from 'node:fs';
import { UsageError } from '../domain/command-line.ts';

export function readGivenFile(option: string, path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`${option} ${path}: dit bestand bestaat niet.`);
  if (!found.isFile()) throw new UsageError(`${option} ${path}: dit is geen bestand.`);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`${option} ${path}: dit bestand mag ik niet lezen.`);
  }
}
