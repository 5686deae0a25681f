/** Kills at random moments, by a seed: a while after the clock moved, when most is under way. */

import type { KeptProcess } from '../../local/kept-process.ts';
import { randomFrom } from '../../local/seeded-script.ts';

const longestWaitMs = 600;

export interface KillsBySeed {
  seed: number;
  most: number;
  /** A kill at one in so many moments of the plan. */
  oneIn: number;
}

export class Kills {
  readonly #random: () => number;
  readonly #oneIn: number;
  #left: number;

  constructor({ seed, most, oneIn }: KillsBySeed) {
    this.#random = randomFrom(seed);
    this.#oneIn = oneIn;
    this.#left = most;
  }

  /** Called at each moment of the plan. */
  perhaps(parts: KeptProcess[]): void {
    const [chance, which, wait] = [this.#random(), this.#random(), this.#random()];
    const part = parts[Math.floor(which * parts.length)];
    if (this.#left === 0 || chance * this.#oneIn > 1 || part === undefined) return;
    this.#left -= 1;
    setTimeout(() => {
      part.kill();
    }, wait * longestWaitMs);
  }
}
