import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../prisma/client.ts';
import { seed } from '../seed.ts';
import { testDatabase } from '../api/database.ts';

let db: Db;
let stop: () => Promise<void>;
const warnings: string[] = [];

beforeAll(async () => {
  process.on('warning', ({ message }) => warnings.push(message));
  ({ db, stop } = await testDatabase());
  await seed(db);
}, 60_000);
afterAll(() => stop());

describe('a transaction', () => {
  it('reads many relations over its one connection, one after the other', async () => {
    const rows = await db.$transaction((tx) =>
      tx.action.findMany({ include: { owner: true, theme: true, plan: true, events: true } }),
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(warnings).toEqual([]);
  });

  it('goes on with what was asked beside a query that failed, and is undone as a whole', async () => {
    const names = async () => (await db.theme.findMany()).map(({ name }) => name);
    const before = await names();
    const both = db.$transaction(async (tx) => {
      await tx.theme.updateMany({ data: { name: 'Anders' } });
      await Promise.all([tx.$queryRaw`SELECT 1 / 0`, tx.theme.count()]);
    });
    await expect(both).rejects.toThrow(/division by zero/);
    expect(await names()).toEqual(before);
  });
});
