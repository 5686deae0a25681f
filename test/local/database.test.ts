import { execFileSync } from 'node:child_process';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalServer, startDatabase } from '../../local/database.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { migrate } from '../../prisma/migrate.ts';

let server: LocalServer;
let db: Db;

beforeAll(async () => {
  server = await startDatabase(null);
  await migrate(server.url);
  db = connect(server.url);
});

afterAll(async () => {
  await db.$disconnect();
  await server.stop();
});

test('keeps twenty transactions at once apart', async () => {
  await db.municipality.create({ data: { id: 'counted', name: '0' } });
  const countOn = () =>
    db.$transaction(async (tx) => {
      const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: 'counted' } });
      await tx.municipality.update({
        where: { id: 'counted' },
        data: { name: String(Number(name) + 1) },
      });
    });
  await Promise.all(Array.from({ length: 20 }, countOn));
  const counted = await db.municipality.findUniqueOrThrow({ where: { id: 'counted' } });
  expect(counted.name).toBe('20');
});

test('shows nobody what a transaction wrote before it failed', async () => {
  const broken = db.$transaction(async (tx) => {
    await tx.municipality.create({ data: { id: 'broken', name: 'Westerkwartier' } });
    throw new Error('halfway');
  });
  const seen = db.municipality.findUnique({ where: { id: 'broken' } });
  await expect(broken).rejects.toThrow('halfway');
  expect(await seen).toBeNull();
});

test('serves several pools at once', async () => {
  const pools = [1, 2, 3].map(() => new pg.Pool({ connectionString: server.url, max: 4 }));
  const answers = await Promise.all(
    pools.flatMap((pool) => [1, 2, 3, 4].map(() => pool.query<{ one: number }>('SELECT 1 AS one'))),
  );
  await Promise.all(pools.map((pool) => pool.end()));
  expect(answers.map(({ rows }) => rows)).toEqual(Array.from({ length: 12 }, () => [{ one: 1 }]));
});

test('keeps the queries of different connections apart, message by message', async () => {
  const pools = [1, 2, 3].map(() => connect(server.url));
  const reads = pools.flatMap((pool) =>
    Array.from({ length: 60 }, () => pool.municipality.findMany({ include: { plans: true } })),
  );
  await expect(Promise.all(reads)).resolves.toHaveLength(180);
  await Promise.all(pools.map((pool) => pool.$disconnect()));
});

test('takes back the transaction of a connection that is lost', async () => {
  const lost = new pg.Client({ connectionString: server.url });
  lost.on('error', () => undefined);
  await lost.connect();
  await lost.query('BEGIN');
  await lost.query(`INSERT INTO "Municipality" ("id", "name") VALUES ('lost', 'Westerkwartier')`);
  await lost.end();
  expect(await db.municipality.findUnique({ where: { id: 'lost' } })).toBeNull();
});

test('keeps none of the answers it gave (V68)', async () => {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const megabytesOfAnswers = async (megabytes: number) => {
    for (let i = 0; i < megabytes; i += 1) {
      await client.query("SELECT repeat('x', 1000) AS text FROM generate_series(1, 1000)");
    }
  };
  await megabytesOfAnswers(100);
  const before = memoryOfDatabase();
  await megabytesOfAnswers(200);
  const grown = memoryOfDatabase() - before;
  await client.end();
  expect(grown).toBeLessThan(100);
});

/** MiB that the process of local/database-process.ts holds. */
function memoryOfDatabase(): number {
  const list = execFileSync('ps', ['-o', 'rss=,args=', '--ppid', String(process.pid)]);
  const line = list
    .toString()
    .split('\n')
    .find((one) => one.includes('database-process'));
  return Number(/\d+/.exec(line ?? '')?.[0]) / 1024;
}

test('plans a statement once, whoever of its connections asks', async () => {
  const clients = [1, 2].map(() => new pg.Client({ connectionString: server.url }));
  await Promise.all(clients.map((client) => client.connect()));
  const answers: unknown[] = [];
  for (const client of [...clients, ...clients]) {
    const { rows } = await client.query('SELECT $1::int + 1 AS next', [answers.length]);
    answers.push(rows[0]);
  }
  expect(answers).toEqual([{ next: 1 }, { next: 2 }, { next: 3 }, { next: 4 }]);
  const planned = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement LIKE 'SELECT $1::int + 1%'`;
  expect(planned).toEqual([{ count: 1 }]);
  await Promise.all(clients.map((client) => client.end()));
});

test('asks anew what could not be planned, and what stands in a table that changed', async () => {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const read = () => client.query('SELECT * FROM changing WHERE $1::int IS NOT NULL', [1]);
  await expect(read()).rejects.toThrow('changing');
  await client.query('CREATE TABLE changing (a int)');
  await client.query('INSERT INTO changing VALUES (7)');
  expect((await read()).rows).toEqual([{ a: 7 }]);
  await client.query('ALTER TABLE changing ADD b int');
  expect((await read()).rows).toEqual([{ a: 7, b: null }]);
  await client.end();
});
