import pg from 'pg';
import { inject, test } from 'vitest';

test('sends queries over one connection side by side', async () => {
  const client = new pg.Client(inject('databaseUrl'));
  await client.connect();
  // pg says nothing of the second: it complains when a third has to wait behind it.
  await Promise.all([1, 2, 3].map((number) => client.query('SELECT $1::int', [number])));
  await client.end();
});
