/** Prisma's own schema engine as WebAssembly, to write migrations: `prisma migrate` needs a downloaded binary. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { migrationsFolder, readMigrations } from './migrate.ts';

export const noFilters = { externalTables: [], externalEnums: [] };

export function readSchema(): { path: string; content: string } {
  const path = fileURLToPath(new URL('./schema.prisma', import.meta.url));
  return { path, content: readFileSync(path, 'utf8') };
}

export async function openEngine(databaseUrl: string): Promise<engineModule.SchemaEngine> {
  await loadWasm();
  const factory = new PrismaPg({ connectionString: databaseUrl }, { schema: 'public' });
  const { path, content } = readSchema();
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const options: engineModule.ConstructorOptions = { datamodels: [[path, content]] };
  return engineModule.SchemaEngine.new(options, () => undefined, adapter);
}

export function migrationList(): engineModule.MigrationList {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
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
