/** How long a rehearsal waits for parts that die and come back, and its people for a page. */

import { setTimeout as pause } from 'node:timers/promises';
import type { Act } from '../domain/ahead/people.ts';
import type { Visitor } from './visitor.ts';

type Say = (line: string) => void;

const betweenTriesMs = 1_000;
/** More than a killed worker takes to be missed, and its mails to be called abandoned. */
const patienceMs = 5 * 60_000;
const mostAttempts = 60;
const mostPresses = 40;

export function patiently(say: Say) {
  return async <T>(work: () => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await Promise.race([work(), tooLong()]);
      } catch (error) {
        if (tries === mostAttempts) throw error;
        say(`  opnieuw: ${firstLine(error)}`);
        await pause(betweenTriesMs);
      }
    }
  };
}

/** Somebody whose page does not come presses again; in the end they go and do something else. */
export async function perform(visitor: Visitor, act: Act, say: Say): Promise<void> {
  for (let presses = 1; presses <= mostPresses; presses += 1) {
    try {
      await visitor.perform(act);
      return;
    } catch (error) {
      if (presses === mostPresses) say(`  ${act.by} geeft het op: ${firstLine(error)}`);
      else await pause(betweenTriesMs);
    }
  }
}

async function tooLong(): Promise<never> {
  await pause(patienceMs, undefined, { ref: false });
  throw new Error('geen antwoord');
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n').at(-1) ?? '';
}
