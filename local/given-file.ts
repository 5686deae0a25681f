/** A file that was named at the terminal. */

import { readFileSync, statSync } from 'node:fs';
import { UsageError } from '../domain/command-line.ts';

export function readGivenFile(option: string, path: string): string {
  return readGivenBytes(`${option} ${path}`, path).toString('utf8');
}

/** `named`: how it was typed, for the sentence that refuses it. */
export function readGivenBytes(named: string, path: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`${named}: dit bestand bestaat niet.`);
  if (!found.isFile()) throw new UsageError(`${named}: dit is geen bestand.`);
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(`${named}: dit bestand mag ik niet lezen.`);
  }
}
