/** Around every test file: no unexpected complaint, and nothing left open. */

import { afterAll, afterEach } from 'vitest';
import { consoleSurprises, listenToConsole, listenToDatabase } from './console.ts';
import { leaks, watchLeaks } from './leaks.ts';

listenToConsole();
listenToDatabase();
watchLeaks();

afterEach(() => {
  refuse(consoleSurprises());
});

// What is asked for first comes last: after the file has tidied up.
afterAll(async () => {
  refuse([...consoleSurprises(), ...(await leaks())]);
});

function refuse(sentences: string[]): void {
  if (sentences.length > 0) throw new Error(sentences.join('\n'));
}
