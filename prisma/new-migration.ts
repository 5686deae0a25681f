/** `npm run migration -- naam`: writes what the schema asks for beyond the existing migrations. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { startDatabase } from '../local/database.ts';
import { migrationsFolder } from './migrate.ts';
import { migrationList, noFilters, openEngine, readSchema } from './schema-engine.ts';

const [name] = process.argv.slice(2);
if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Geef de migratie een naam van kleine letters: npm run migration -- nieuwe_kolom');
  process.exit(1);
}
mkdirSync(migrationsFolder, { recursive: true });
const shadow = await startDatabase(null);
const engine = await openEngine(shadow.url);
const present = migrationList();
const { stdout } = await engine.diff({
  from:
    present.migrationDirectories.length === 0
      ? { tag: 'empty' }
      : { tag: 'migrations', ...present },
  to: { tag: 'schemaDatamodel', files: [readSchema()] },
  script: true,
  exitCode: false,
  filters: noFilters,
});
const number = String(present.migrationDirectories.length + 1).padStart(4, '0');
const folder = `${migrationsFolder}/${number}_${name}`;
mkdirSync(folder);
writeFileSync(`${folder}/migration.sql`, stdout ?? '');
writeFileSync(`${migrationsFolder}/migration_lock.toml`, 'provider = "postgresql"\n');
console.log(`Geschreven: ${folder}/migration.sql`);
await shadow.stop();
process.exit(0);
