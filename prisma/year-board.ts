/** Every action of a plan as the year board shows it, with each day on which the TVO heard of it. */

import type { BoardAction } from '../domain/board/year-board.ts';
import { type Calendar, type IsoDate } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import { type ActionRow, type Moment, rowColumns, rowJoins, statusSql } from './action-list.ts';
import type { Db } from './client.ts';
import { instant } from './dates.ts';

export async function readBoardActions(
  db: Db,
  moment: Moment,
  calendar: Calendar,
): Promise<BoardAction[]> {
  const [rows, escalations] = await Promise.all([
    db.$queryRaw<ActionRow[]>`
      WITH status AS (${statusSql(moment)})
      SELECT ${rowColumns} FROM status s ${rowJoins} ORDER BY s."position"`,
    readEscalations(db, moment.planId, calendar),
  ]);
  return rows.map(({ id, key, shortName, particulars, themeName, ownerName, status, state }) => ({
    key,
    shortName,
    number: particulars.number,
    themeName,
    ownerName,
    status,
    state,
    escalatedOn: escalations.get(id) ?? [],
  }));
}

async function readEscalations(
  db: Db,
  planId: string,
  calendar: Calendar,
): Promise<Map<string, IsoDate[]>> {
  const rows = await db.event.findMany({
    where: { kind: 'action_escalated', action: { planId } },
    select: { actionId: true, at: true },
    orderBy: { at: 'asc' },
  });
  const perAction = groupBy(rows, ({ actionId }) => actionId);
  const days = ({ at }: { at: Date }) => calendar.dateOf(instant(at));
  return new Map([...perAction].map(([id, found]) => [id, found.map(days)]));
}
