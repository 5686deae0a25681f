/** A client that counts what it asks of the database. */

import { OneAtATime } from '../../prisma/one-at-a-time.ts';
import type { Db } from '../../prisma/client.ts';
import { PrismaClient } from '../../prisma/generated/client.ts';

export interface CountingClient {
  db: Db;
  /** How many statements this work takes. */
  during(work: () => Promise<unknown>): Promise<number>;
  stop(): Promise<void>;
}

export function countingClient(url: string): CountingClient {
  let statements = 0;
  const adapter = new OneAtATime({ connectionString: url, max: 4 });
  const db = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  db.$on('query', () => {
    statements += 1;
  });
  return {
    db,
    during: async (work) => {
      const before = statements;
      await work();
      return statements - before;
    },
    stop: () => db.$disconnect(),
  };
}
