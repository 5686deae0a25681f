/** What the programs of this room have in common towards whoever started them. */

/** Ends the process in the ordinary way, so that what it started is ended with it. */
export function stopOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      process.exit(130);
    });
  }
}

/** Until Ctrl+C, or until the system asks to stop. */
export async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.removeAllListeners(signal);
      process.once(signal, () => {
        resolve();
      });
    }
  });
}

/** One clear sentence; the rest only for whoever asks for it with DEBUG=1. */
export function failWith(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  if (process.env['DEBUG'] !== undefined) console.error(error);
  process.exitCode = 1;
}
