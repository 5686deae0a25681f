/**
 * `npm run migration -- naam`: writes what the schema asks for beyond the migrations that there are.
 * Before the first release, `rm -r prisma/migrations && npm run migration -- first` rewrites the first.
 */

import { writeMigration } from '../prisma/schema-engine.ts';
import { startDatabase } from './database.ts';
import { stopOnSignal } from './terminal.ts';

const usage = 'Geef de migratie een naam van kleine letters: npm run migration -- nieuwe_kolom';
const [name = '', ...more] = process.argv.slice(2);
if (['--help', '-h'].includes(name)) {
  console.log(`Schrijft de migratie die het schema vraagt. ${usage}`);
  process.exit(0);
}
if (!/^[a-z0-9_]+$/.test(name) || more.length > 0) {
  const found = [name, ...more].join(' ').trim();
  console.error(found === '' ? usage : `Gevonden: ${found}. ${usage}`);
  process.exit(2);
}
stopOnSignal();
const database = await startDatabase(null);
const path = await writeMigration(database.url, name);
console.log(path === null ? 'De migraties volgen het schema al.' : `Geschreven: ${path}`);
await database.stop();
process.exit(0);
