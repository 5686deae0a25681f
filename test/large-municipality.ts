/**
 * A municipality with hundreds of actions in the middle of their year, and as many more like it as
 * wanted: copied by SQL, since a hundred thousand actions by the rules would take an hour.
 */

import { momentId } from '../domain/plan/moment.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Db } from '../prisma/client.ts';
import { Prisma } from '../prisma/generated/client.ts';
import { largePlan } from './bench/plan.ts';
import { mailWhatIsDue, progress, seedActivated, submit, wakeUntil } from './seed.ts';
import { ongoingByQuarter } from '../domain/plan/timing.ts';

/** Most owners say nothing, every third one does; every tenth action is ongoing. */
export async function seedLarge(db: Db, municipalityId: string, actions: number): Promise<Plan> {
  const plan = withOthers(largePlan(municipalityId, actions, Math.ceil(actions / 8)));
  const seeding = await seedActivated(db, plan);
  for (const [i, { id, timing }] of plan.actions.entries()) {
    const [moment] = timing.kind === 'by' ? timing.moments : [];
    if (i % 3 === 0 && moment !== undefined) {
      const milestoneId = momentId(moment);
      const command = progress(milestoneId, i % 2 === 0 ? 'stuck' : 'on_track');
      await submit(seeding, id, { on: '2024-02-12', command, reason: 'Zo staat het ervoor' });
    }
    await wakeUntil(seeding, id, '2024-07-04', {});
  }
  await mailWhatIsDue(db, plan);
  return plan;
}

function withOthers(plan: Plan): Plan {
  const actions = plan.actions.map((action, i): Plan['actions'][number] => ({
    ...action,
    timing: i % 10 === 9 ? ongoingByQuarter : action.timing,
    involved: ['team-oov'],
  }));
  return { ...plan, actions };
}

/** `westerkwartier` becomes `westerkwartier-1`, `westerkwartier-2` … in every row of every table. */
export async function copyMunicipality(
  db: Db,
  municipalityId: string,
  { first, last }: { first: number; last: number },
): Promise<void> {
  const columns = await readColumns(db);
  const tables = [...new Set(columns.map(({ table }) => table))];
  await db.$transaction(
    async (tx) => {
      // Foreign keys of a million rows take longer than the rows; the copies have those of the original.
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      for (const table of tables) {
        const ofTable = columns.filter((column) => column.table === table);
        const names = ofTable.map(({ name }) => `"${name}"`).join(', ');
        const copies = ofTable.map((column) => copied(column, municipalityId)).join(', ');
        const owner = table === 'Municipality' ? 'id' : 'municipalityId';
        // The parts of a draft hang on the draft alone.
        if (!ofTable.some(({ name }) => name === owner)) continue;
        await tx.$executeRaw`
          INSERT INTO ${Prisma.raw(`"${table}"`)} (${Prisma.raw(names)})
          SELECT ${Prisma.raw(copies)}
          FROM ${Prisma.raw(`"${table}"`)}, generate_series(${first}::int, ${last}::int) AS copy
          WHERE ${Prisma.raw(`"${owner}"`)} = ${municipalityId}`;
      }
    },
    { timeout: 600_000 },
  );
  await db.$executeRaw`VACUUM ANALYZE`;
}

interface Column {
  table: string;
  name: string;
  type: string;
  /** A key by itself, over all municipalities. */
  unique: boolean;
}

async function readColumns(db: Db): Promise<Column[]> {
  return db.$queryRaw<Column[]>`
    SELECT c.relname AS "table", a.attname AS "name", format_type(a.atttypid, NULL) AS "type",
      EXISTS (SELECT 1 FROM pg_index i
        WHERE i.indrelid = c.oid AND i.indisunique AND i.indkey::text = a.attnum::text) AS "unique"
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      AND c.relname <> '_prisma_migrations'
    ORDER BY c.relname, a.attnum`;
}

/** A key that says nothing of its municipality, as the hash of a token, gets a number. */
function copied({ name, type, unique }: Column, municipalityId: string): string {
  const column = `"${name}"`;
  if (type === 'uuid') return `md5(${column}::text || copy)::uuid`;
  if (type !== 'text') return column;
  const renamed = `replace(${column}, '${municipalityId}', '${municipalityId}-' || copy)`;
  if (!unique) return renamed;
  return `CASE WHEN ${column} LIKE '%${municipalityId}%' THEN ${renamed} ELSE ${column} || '-' || copy END`;
}
