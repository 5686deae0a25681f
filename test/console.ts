/** What a test writes to console.error or console.warn is what it says it will. */

import { format } from 'node:util';

const unexpected: string[] = [];
const expected: { about: RegExp; heard: boolean }[] = [];

/** During this test something is complained about. Silence is as wrong as another complaint. */
export function expectConsoleError(about: RegExp): void {
  expected.push({ about, heard: false });
}

/** Listens for the whole file. Whatever nobody expected is shown, too. */
export function listenToConsole(): void {
  for (const method of ['error', 'warn'] as const) {
    const show = console[method].bind(console);
    console[method] = (...args: unknown[]) => {
      const text = format(...args);
      const known = expected.filter(({ about }) => about.test(text));
      for (const one of known) one.heard = true;
      if (known.length > 0) return;
      unexpected.push(text);
      show(...args);
    };
  }
}

/** Of queries that were sent over one connection side by side; Node says it once per process, and shows it. */
export function listenToDatabase(): void {
  process.on('warning', ({ message }) => {
    if (message.includes('already executing a query')) unexpected.push(message);
  });
}

/** A sentence for each complaint since the last time that was not expected, or did not come. */
export function consoleSurprises(): string[] {
  const missed = expected.splice(0).filter(({ heard }) => !heard);
  return [
    ...unexpected.splice(0).map((text) => `not expected in the console: ${text}`),
    ...missed.map(({ about }) => `expected in the console: ${String(about)}`),
  ];
}
