/**
 * Where a rehearsal stands: a file, which its conductor writes and its site reads with every question. So
 * only the site of a rehearsal can be told another time than that of the machine.
 */

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Instant } from '../domain/calendar.ts';

export function writeMoment(path: string, at: Instant): void {
  writeFileSync(`${path}.new`, at);
  renameSync(`${path}.new`, path);
}

export function readMoment(path: string): Instant {
  return readFileSync(path, 'utf8');
}
