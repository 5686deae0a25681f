/** The way into PostgreSQL. Only this room knows the database. */

import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/client.ts';

export type Db = PrismaClient;
/** A client or a transaction. */
export type Tx = Prisma.TransactionClient;

export function connect(databaseUrl: string): Db {
  const adapter = new PrismaPg({ connectionString: databaseUrl, max: 8 });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 30_000, timeout: 30_000 } });
}
