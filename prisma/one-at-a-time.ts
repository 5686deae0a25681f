/**
 * Queries of one transaction one after the other. Prisma reads the relations of an `include` side by side, and a
 * transaction has one connection: pg calls that deprecated, and refuses it from version 9 on
 * (https://github.com/prisma/orm/pull/29979 is not merged yet).
 */

import { PrismaPg } from '@prisma/adapter-pg';
import type { IsolationLevel, Transaction } from '@prisma/driver-adapter-utils';

export class OneAtATime extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level?: IsolationLevel) => inTurn(await start(level));
    return adapter;
  }
}

function inTurn(transaction: Transaction): Transaction {
  const takeTurn = turns();
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  transaction.queryRaw = (query) => takeTurn(() => queryRaw(query));
  transaction.executeRaw = (query) => takeTurn(() => executeRaw(query));
  return transaction;
}

function turns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(query: () => Promise<T>): Promise<T> => {
    const mine = last.then(query);
    // What failed is heard of by who asked for it; the next has its turn.
    last = mine.catch(() => undefined);
    return mine;
  };
}
