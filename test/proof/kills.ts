/** Kills at random moments, by a seed: a while after the clock moved, when most is under way. */

import { setTimeout as pause } from 'node:timers/promises';
import type { KeptProcess } from '../../local/kept-process.ts';
import { randomFrom } from '../../local/seeded-script.ts';

/** One in so many moments of the plan. */
const oneIn = 12;
const longestWaitMs = 600;

export class Kills {
  readonly #random: () => number;
  readonly #under = new Set<Promise<void>>();
  #left: number;

  constructor({ seed, most }: { seed: number; most: number }) {
    this.#random = randomFrom(seed);
    this.#left = most;
  }

  /** Called at each moment of the plan. */
  perhaps(parts: KeptProcess[]): void {
    const [chance, which, wait] = [this.#random(), this.#random(), this.#random()];
    const part = parts[Math.floor(which * parts.length)];
    if (this.#left === 0 || chance * oneIn > 1 || part === undefined) return;
    this.#left -= 1;
    const kill = this.#later(part, wait * longestWaitMs).finally(() => this.#under.delete(kill));
    this.#under.add(kill);
  }

  /** Until nothing more is killed, and all that was is back. */
  async over(): Promise<void> {
    await Promise.all(this.#under);
  }

  async #later(part: KeptProcess, ms: number): Promise<void> {
    await pause(ms);
    part.kill();
    await pause(longestWaitMs);
    await part.ready();
  }
}
