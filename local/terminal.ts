/** What the programs of this room have in common towards whoever started them. */

import { endingOf } from '../domain/command-line.ts';

/** Ends the process in the ordinary way, so that what it started is ended with it. */
export function stopOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      process.exit(130);
    });
  }
}

/** Ctrl+C in a terminal comes twice: from the terminal, and once more from npm. */
const sameSignalMs = 1_000;

/** Until Ctrl+C, or until the system asks to stop. Whoever asks again, later, does not wait for the end of it. */
export async function untilStopped(): Promise<void> {
  let stoppingSince: number | null = null;
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.removeAllListeners(signal);
      process.on(signal, () => {
        stoppingSince ??= performance.now();
        if (performance.now() - stoppingSince > sameSignalMs) process.exit(130);
        resolve();
      });
    }
  });
}

/** One clear sentence; the rest only for whoever asks for it with DEBUG=1. */
export function failWith(error: unknown): void {
  const { text, exitCode } = endingOf(error);
  if (exitCode === 0) console.log(text);
  else console.error(text);
  if (process.env['DEBUG'] !== undefined) console.error(error);
  process.exitCode = exitCode;
}
