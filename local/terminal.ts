/** What the programs of this room have in common towards whoever started them. */

/** Until Ctrl+C, or until the system asks to stop. */
export async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => {
      resolve();
    });
    process.once('SIGTERM', () => {
      resolve();
    });
  });
}

/** One clear sentence; the rest only for whoever asks for it with DEBUG=1. */
export function failWith(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  if (process.env['DEBUG'] !== undefined) console.error(error);
  process.exitCode = 1;
}
