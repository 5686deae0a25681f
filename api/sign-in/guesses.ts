/** Wrong passwords: whoever sends them waits longer each time, and nobody else does (V59). */

/** Anybody may mistype this often. */
const freeGuesses = 5;
const longestWaitMs = 60_000;
const rememberedMs = 3_600_000;
/** Of so many senders at once; then the oldest are forgotten. */
const mostSenders = 10_000;

interface Guesses {
  wrong: number;
  latestAt: number;
}

export class GuessLog {
  /** In the order of their latest. */
  readonly #guesses = new Map<string, Guesses>();

  /** Until this sender may try again; 0 for now. */
  waitMs(sender: string, now: number): number {
    const { wrong, latestAt } = this.#of(sender, now);
    if (wrong < freeGuesses) return 0;
    const wait = Math.min(1000 * 2 ** (wrong - freeGuesses), longestWaitMs);
    return Math.max(0, latestAt + wait - now);
  }

  wrong(sender: string, now: number): void {
    const { wrong } = this.#of(sender, now);
    this.#guesses.delete(sender);
    this.#guesses.set(sender, { wrong: wrong + 1, latestAt: now });
    const [oldest] = this.#guesses.keys();
    if (this.#guesses.size > mostSenders && oldest !== undefined) this.#guesses.delete(oldest);
  }

  right(sender: string): void {
    this.#guesses.delete(sender);
  }

  #of(sender: string, now: number): Guesses {
    const found = this.#guesses.get(sender);
    const forgotten = found === undefined || now - found.latestAt > rememberedMs;
    return forgotten ? { wrong: 0, latestAt: now } : found;
  }
}
