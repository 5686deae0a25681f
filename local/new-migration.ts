/**
 * `npm run migration -- naam`: writes what the schema asks for beyond the migrations that there are.
 * Before the first release, `rm -r prisma/migrations && npm run migration -- first` rewrites the first.
 */

import { writeMigration } from '../prisma/schema-engine.ts';
import { startDatabase } from './database.ts';

const [name] = process.argv.slice(2);
if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Geef de migratie een naam van kleine letters: npm run migration -- nieuwe_kolom');
  process.exit(1);
}
const database = await startDatabase(null);
const path = await writeMigration(database.url, name);
console.log(path === null ? 'De migraties volgen het schema al.' : `Geschreven: ${path}`);
await database.stop();
process.exit(0);
