/** The way into PostgreSQL. Only this room knows the database. */

import { type Prisma, PrismaClient } from './generated/client.ts';
import { OneAtATime } from './one-at-a-time.ts';

export type Db = PrismaClient;
/** A client or a transaction. */
export type Tx = Prisma.TransactionClient;

/** How long somebody waits for a connection, a lock, a statement and a transaction, in milliseconds. */
export interface Patience {
  connection: number;
  lock: number;
  statement: number;
  transaction: number;
}

/** Work that is done again when it fails, and may be much at once. */
const workPatience: Patience = {
  connection: 30_000,
  lock: 30_000,
  statement: 60_000,
  transaction: 30_000,
};
/** A person looks at a page that does not come: better a word soon than all of it late. */
export const pagePatience: Patience = {
  connection: 3_000,
  lock: 3_000,
  statement: 8_000,
  transaction: 12_000,
};

/** How much longer than the server itself one waits for its word: it may be gone without one. */
const silenceMs = 1_000;

export function connect(databaseUrl: string, patience: Patience = workPatience): Db {
  const adapter = new OneAtATime({
    connectionString: databaseUrl,
    max: 8,
    connectionTimeoutMillis: patience.connection,
    lock_timeout: patience.lock,
    statement_timeout: patience.statement,
    query_timeout: patience.statement + silenceMs,
  });
  const { connection: maxWait, transaction: timeout } = patience;
  return new PrismaClient({ adapter, transactionOptions: { maxWait, timeout } });
}

export async function isAnswering(db: Db): Promise<boolean> {
  return db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}
