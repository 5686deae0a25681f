import pg from 'pg';
import { inject, test } from 'vitest';

test('sends two queries over one connection at once', async () => {
  const client = new pg.Client(inject('databaseUrl'));
  await client.connect();
  await Promise.all([client.query('SELECT 1'), client.query('SELECT 2')]);
  await client.end();
});
