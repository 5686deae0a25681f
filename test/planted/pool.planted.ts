import { inject, test } from 'vitest';
import { connect } from '../../prisma/client.ts';

test('leaves a database pool open', async () => {
  await connect(inject('databaseUrl')).municipality.count();
});
