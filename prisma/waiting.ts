/** A program may start before what it stands on: it waits, says so, and gives up in the end. */

import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { capital } from '../domain/dutch/index.ts';
import { SettingsError } from '../domain/environment.ts';
import { networkCodes } from './unavailable.ts';

interface Awaited<T> {
  /** As a person reads it: `de database`. */
  name: string;
  /** What to do about it when it never answers. */
  cure: string;
  /** Throws while it does not answer. */
  ask(): Promise<T>;
  /** Whether it will answer when one waits; a wrong password will not. */
  mayCome(error: unknown): boolean;
  say(line: string): void;
}

const betweenTriesMs = 1_000;
const betweenLinesMs = 10_000;
const limitMs = 2 * 60_000;

export async function untilAnswering<T>({ name, cure, ask, mayCome, say }: Awaited<T>): Promise<T> {
  const startedAt = performance.now();
  for (let saidAt = -Infinity; ;) {
    try {
      return await ask();
    } catch (error) {
      const now = performance.now();
      if (!mayCome(error)) throw error;
      if (now - startedAt > limitMs) throw new SettingsError(sentence(name, cure, error));
      if (now - saidAt >= betweenLinesMs) {
        say(`Wachten op ${name} (${String(Math.round((now - startedAt) / 1000))} s) …`);
        saidAt = now;
      }
      await pause(betweenTriesMs);
    }
  }
}

function sentence(name: string, cure: string, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return `${capital(name)} antwoordt niet: ${cure}. (${why})`;
}

export async function untilDatabase(url: string, say: (line: string) => void): Promise<void> {
  const ask = async () => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    // What goes wrong later on is told where it is asked for.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  const cure = 'controleer DATABASE_URL, en of PostgreSQL draait';
  await untilAnswering({ name: 'de database', cure, ask, mayCome: isStarting, say });
}

/** `ask` connects to it; whatever goes wrong, it may still be starting. */
export async function untilTemporal<T>(
  ask: () => Promise<T>,
  say: (line: string) => void,
): Promise<T> {
  const cure = 'controleer TEMPORAL_ADDRESS, en of de server draait';
  return untilAnswering({ name: 'Temporal', cure, ask, mayCome: () => true, say });
}

/** 57P03: the server starts or recovers; 53300: all its connections are taken. */
function isStarting(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    [...networkCodes, '57P03', '53300'].includes(code) || /timeout|terminated/i.test(error.message)
  );
}
