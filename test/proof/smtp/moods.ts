/** How the mail server treats the next mail: by a seed, so that a run can be played again. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export type Mood = 'well' | 'refuse' | 'defer' | 'break_in_data' | 'break_after_dot';

const moodsShape = z.object({
  seed: z.number(),
  /** Addresses that do not exist. */
  refuses: z.array(z.string()),
  /** Tries out of a thousand. */
  defer: z.number(),
  breakInData: z.number(),
  breakAfterDot: z.number(),
  /** Between the final dot and the answer. */
  slowMs: z.number(),
});
export type Moods = z.infer<typeof moodsShape>;

export const goodMoods: Moods = {
  seed: 0,
  refuses: [],
  defer: 0,
  breakInData: 0,
  breakAfterDot: 0,
  slowMs: 0,
};

/** Read anew for every mail: whoever rehearses may change them while the server runs. */
export function readMoods(path: string): Moods {
  return existsSync(path) ? moodsShape.parse(JSON.parse(readFileSync(path, 'utf8'))) : goodMoods;
}

/** `tries` counts what this address was offered before. */
export function moodFor(moods: Moods, to: string, tries: number): Mood {
  if (moods.refuses.includes(to)) return 'refuse';
  const digest = createHash('sha256').update(`${String(moods.seed)} ${to} ${String(tries)}`);
  const chance = digest.digest().readUInt32BE(0) % 1000;
  const { defer, breakInData, breakAfterDot } = moods;
  if (chance < defer) return 'defer';
  if (chance < defer + breakInData) return 'break_in_data';
  return chance < defer + breakInData + breakAfterDot ? 'break_after_dot' : 'well';
}
