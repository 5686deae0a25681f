/** Money and capacity, by plain SQL. */

import type pg from 'pg';
import { instant } from './instant.ts';
import type { Rows } from './rows.ts';

type Means = Pick<
  Rows,
  | 'themes'
  | 'pots'
  | 'moneyEntries'
  | 'potMoves'
  | 'capacityLines'
  | 'capacityReports'
  | 'indicators'
  | 'indicatorValues'
>;

export async function readMeans(client: pg.Client, planId: string): Promise<Means> {
  const rows = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> =>
    (await client.query<T>(sql, [planId])).rows;
  return {
    themes: await rows(`SELECT key, name FROM "Theme" WHERE "planId" = $1 ORDER BY position`),
    pots: await rows(
      `SELECT 'theme-' || t.key AS key, t.name, coalesce(
         (SELECT sum((l->>'amountCents')::int) FROM jsonb_array_elements(p.settings->'budget'->'lines') l
          WHERE l->>'themeId' = t.key), 0)::int AS "budgetCents"
       FROM "Theme" t JOIN "Plan" p ON p.id = t."planId" WHERE p.id = $1
       UNION ALL
       SELECT 'contingency', 'Onvoorzien', (settings->'budget'->>'contingencyCents')::int
       FROM "Plan" WHERE id = $1
       UNION ALL
       SELECT 'line-' || (l->>'subject'), l->>'subject', (l->>'amountCents')::int
       FROM "Plan", jsonb_array_elements(settings->'budget'->'lines') l
       WHERE id = $1 AND l->>'themeId' IS NULL`,
    ),
    moneyEntries: await rows(
      `SELECT id, kind, "potKey", "actionKey", "amountCents", description, "on"::text AS on, author,
         "commitmentId", "replacesId", ${instant('at')}
       FROM "MoneyEntry" WHERE "planId" = $1 ORDER BY at, id`,
    ),
    potMoves: await rows(
      `SELECT m."fromKey", m."toKey", m."amountCents", m.board, m."on"::text AS on, m.author,
         (SELECT "on"::text FROM "Meeting" WHERE id = m."meetingId") AS "meetingOn", ${instant('at')}
       FROM "PotMove" m WHERE m."planId" = $1 ORDER BY m.at, m.id`,
    ),
    capacityLines: await rows(
      `SELECT l->>'themeId' AS key, l->>'subject' AS subject
       FROM "Plan", jsonb_array_elements(settings->'capacity'->'lines') l WHERE id = $1`,
    ),
    capacityReports: await rows(
      `SELECT half, "lineKey", "regularFte", "priorityFte", author, ${instant('at')}
       FROM "CapacityReport" WHERE "planId" = $1 ORDER BY at, id`,
    ),
    indicators: await rows(
      `SELECT i->>'id' AS id, i->>'name' AS name, i->>'unit' AS unit, i->>'period' AS period,
         i->'source'->>'table' AS table
       FROM "Plan", jsonb_array_elements(settings->'indicators') i WHERE id = $1`,
    ),
    indicatorValues: await rows(
      `SELECT "indicatorId", period, figure, "populationYear", author, ${instant('at')} FROM "IndicatorValue"
       WHERE "municipalityId" = split_part($1, '/', 1) ORDER BY at, id`,
    ),
  };
}
