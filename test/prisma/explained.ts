/** A client of a PostgreSQL server that tells how it carried out each statement: `auto_explain` sends it along. */

import { OneAtATime } from '../../prisma/one-at-a-time.ts';
import pg from 'pg';
import { z } from 'zod';
import type { Db } from '../../prisma/client.ts';
import { PrismaClient } from '../../prisma/generated/client.ts';

const settings = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_level': 'notice',
  'auto_explain.log_format': 'json',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  // What foreign keys look up when a row goes.
  'auto_explain.log_nested_statements': 'on',
  // Tables of a test are small, so that reading them whole would often be cheapest: what is left then
  // has no index that it could use.
  enable_seqscan: 'off',
};

export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string | undefined;
  'Index Name'?: string | undefined;
  'Actual Rows': number;
  'Rows Removed by Filter'?: number | undefined;
  Plans?: PlanNode[] | undefined;
}

export interface Explained {
  statement: string;
  plan: PlanNode;
}

export interface ExplainingClient {
  db: Db;
  /** All statements so far. */
  explained: Explained[];
  stop(): Promise<void>;
}

export async function explainingClient(url: string): Promise<ExplainingClient> {
  await explainFromNowOn(url);
  const explained: Explained[] = [];
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('connect', (client) => {
    client.on('notice', ({ message }) => explained.push(...read(message ?? '')));
  });
  const db = new PrismaClient({ adapter: new OneAtATime(pool) });
  return {
    db,
    explained,
    stop: async () => {
      await db.$disconnect();
      await pool.end();
    },
  };
}

async function explainFromNowOn(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const [setting, value] of Object.entries(settings)) {
    await client.query(`ALTER DATABASE "${name}" SET ${setting} = '${value}'`);
  }
  await client.end();
}

const node: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Index Name': z.string().optional(),
    'Actual Rows': z.number(),
    'Rows Removed by Filter': z.number().optional(),
    Plans: z.array(node).optional(),
  }),
);
const report = z.object({ 'Query Text': z.string(), Plan: node });

function read(notice: string): Explained[] {
  if (!notice.startsWith('duration: ')) return [];
  const { 'Query Text': statement, Plan: plan } = report.parse(
    JSON.parse(notice.slice(notice.indexOf('{'))),
  );
  return [{ statement, plan }];
}

/** A node and all below it. */
export function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}
