/** What the mail server writes down: one JSON line per step, on disk before the next step is taken. */

import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';

/** By the clock of the machine, in milliseconds. `id` is one try to hand over one mail. */
const step = { at: z.number(), id: z.string() };

const lineEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('envelope'), ...step, to: z.string() }),
  z.object({ kind: z.literal('refused'), ...step, code: z.number(), command: z.string() }),
  z.object({ kind: z.literal('data'), ...step }),
  /** The final dot was seen: from here on the mail server has the whole mail. */
  z.object({ kind: z.literal('dot'), ...step, messageId: z.string() }),
  z.object({ kind: z.literal('taken'), ...step, messageId: z.string(), file: z.string() }),
  z.object({ kind: z.literal('answered'), ...step, code: z.number() }),
  /** Whoever offered it closed the line before the final dot. */
  z.object({ kind: z.literal('gone'), ...step }),
  z.object({ kind: z.literal('broken'), ...step, after: z.enum(['data', 'dot']) }),
]);
export type LineEntry = z.infer<typeof lineEntry>;

/** What whoever rehearses did, and when: where the rehearsed clock stood, and what was killed. */
const mark = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('moment'), at: z.number(), moment: z.string() }),
  z.object({ kind: z.literal('killed'), at: z.number(), part: z.string() }),
]);
export type Mark = z.infer<typeof mark>;

export const readLine = (path: string): LineEntry[] => readJsonLines(path, lineEntry);
export const readMarks = (path: string): Mark[] => readJsonLines(path, mark);

export class AppendedLog<T> {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'a');
  }

  write(entry: T): void {
    writeSync(this.#file, `${JSON.stringify(entry)}\n`);
    fsyncSync(this.#file);
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** A last line that a kill cut short was not written: what it would say did not happen. */
function readJsonLines<T>(path: string, shape: z.ZodType<T>): T[] {
  if (!existsSync(path)) return [];
  const whole = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return whole.filter((line) => line !== '').map((line) => shape.parse(JSON.parse(line)));
}
