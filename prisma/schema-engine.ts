/** Prisma's own schema engine as WebAssembly, to write migrations: `prisma migrate` needs a downloaded binary. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { migrate, migrationsFolder } from './migrate.ts';

/** The path of the new migration; null when the migrations follow the schema already. */
export async function writeMigration(emptyDatabaseUrl: string, name: string) {
  const present = await migrate(emptyDatabaseUrl);
  const sql = await differenceWith(emptyDatabaseUrl);
  if (sql.startsWith('-- This is an empty migration')) return null;
  const number = String(present.length + 1).padStart(4, '0');
  const folder = join(migrationsFolder, `${number}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  writeFileSync(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  return join(folder, 'migration.sql');
}

async function differenceWith(databaseUrl: string): Promise<string> {
  const engine = await openEngine(databaseUrl);
  const schema = readSchema();
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files: [schema], configDir: dirname(schema.path) },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: false,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? '';
}

async function openEngine(databaseUrl: string): Promise<engineModule.SchemaEngine> {
  await loadWasm();
  const factory = new PrismaPg({ connectionString: databaseUrl }, { schema: 'public' });
  const { path, content } = readSchema();
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const options: engineModule.ConstructorOptions = { datamodels: [[path, content]] };
  return engineModule.SchemaEngine.new(options, () => undefined, adapter);
}

function readSchema(): { path: string; content: string } {
  const path = fileURLToPath(new URL('./schema.prisma', import.meta.url));
  return { path, content: readFileSync(path, 'utf8') };
}

async function loadWasm(): Promise<void> {
  const file = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const bytes = readFileSync(file.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': engineModule,
  });
  engineModule.__wbg_set_wasm(instance.exports);
}
