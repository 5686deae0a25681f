/** Kills at random moments, by a seed: a while after the clock moved, when most is under way. */

import type { KeptProcess } from '../../local/kept-process.ts';
import { Chance } from '../../local/chance.ts';

const longestWaitMs = 600;

export interface KillsBySeed {
  seed: number;
  most: number;
  /** A kill at one in so many moments of the plan. */
  oneIn: number;
}

export class Kills {
  readonly #chance: Chance;
  readonly #oneIn: number;
  #left: number;

  constructor({ seed, most, oneIn }: KillsBySeed) {
    this.#chance = new Chance(seed);
    this.#oneIn = oneIn;
    this.#left = most;
  }

  /** Called at each moment of the plan. */
  perhaps(parts: KeptProcess[]): void {
    const [chance, which, wait] = [this.#chance.next(), this.#chance.next(), this.#chance.next()];
    const part = parts[Math.floor(which * parts.length)];
    if (this.#left === 0 || chance * this.#oneIn > 1 || part === undefined) return;
    this.#left -= 1;
    setTimeout(() => {
      part.kill();
    }, wait * longestWaitMs);
  }
}
