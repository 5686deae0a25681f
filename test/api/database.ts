/** A database of its own for a test file. */

import { startDatabase } from '../../local/database.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { migrate } from '../../prisma/migrate.ts';

export async function testDatabase(): Promise<{ db: Db; stop: () => Promise<void> }> {
  const server = await startDatabase(null);
  await migrate(server.url);
  const db = connect(server.url);
  return {
    db,
    stop: async () => {
      await db.$disconnect();
      await server.stop();
    },
  };
}
