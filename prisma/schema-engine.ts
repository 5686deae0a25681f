/**
 * Prisma's own schema engine as WebAssembly, to write migrations: `prisma migrate` needs a downloaded
 * binary. It wants a database to connect to, but compares two schemas: to read a database it lacks `char`.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { migrationsFolder, readMigrations } from './migrate.ts';

const schemaPath = fileURLToPath(new URL('./schema.prisma', import.meta.url));
/** The schema that the migrations add up to. */
const migratedPath = join(migrationsFolder, 'schema.prisma');

/** The path of the new migration; null when the migrations follow the schema already. */
export async function writeMigration(databaseUrl: string, name: string): Promise<string | null> {
  const sql = await missingSql(databaseUrl);
  if (sql === null) return null;
  const number = String(readMigrations().length + 1).padStart(4, '0');
  const folder = join(migrationsFolder, `${number}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  writeFileSync(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  writeFileSync(migratedPath, readFileSync(schemaPath));
  return join(folder, 'migration.sql');
}

/** What the migrations lack; null when they follow the schema. */
export async function missingSql(databaseUrl: string): Promise<string | null> {
  // The engine does not close what it opens.
  const pool = new pg.Pool({ connectionString: databaseUrl });
  try {
    const engine = await openEngine(pool);
    const { stdout } = await engine.diff({
      from: existsSync(migratedPath) ? schemaIn(migratedPath) : { tag: 'empty' },
      to: schemaIn(schemaPath),
      script: true,
      exitCode: false,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = stdout ?? '';
    return sql.startsWith('-- This is an empty migration') ? null : sql;
  } finally {
    await pool.end();
  }
}

async function openEngine(pool: pg.Pool): Promise<engineModule.SchemaEngine> {
  await loadWasm();
  const factory = new PrismaPg(pool);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const options: engineModule.ConstructorOptions = {
    datamodels: [[schemaPath, readFileSync(schemaPath, 'utf8')]],
  };
  return engineModule.SchemaEngine.new(options, () => undefined, adapter);
}

function schemaIn(path: string): engineModule.DiffTarget {
  return { tag: 'schemaDatamodel', files: [{ path, content: readFileSync(path, 'utf8') }] };
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
  instance.exports.__wbindgen_start();
}
