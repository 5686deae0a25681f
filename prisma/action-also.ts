/** The actions of other themes that the plan shows with a theme as well: in no count and no sum of it. */

import {
  type ActionRow,
  type ListedAction,
  type Moment,
  rowColumns,
  rowJoins,
  statusSql,
  withHistories,
} from './action-list.ts';
import type { Db } from './client.ts';

/** Worst first. */
export async function selectAlsoOfTheme(
  db: Db,
  moment: Moment,
  themeKey: string,
): Promise<ListedAction[]> {
  const found = await db.$queryRaw<ActionRow[]>`
    WITH status AS (${statusSql(moment)})
    SELECT ${rowColumns} FROM status s ${rowJoins}
    WHERE a."secondThemeKey" = ${themeKey}
    ORDER BY s."rank", s."dueOn", s."position"`;
  return withHistories(db, found);
}
