/** The actions that letters speak of, with what their owners were mailed. */

import type { IsoDate } from '../domain/calendar.ts';
import { type ContactHistory, noHistory } from '../domain/contact/history.ts';
import type { LetterAction, LetterPlan, PlannedLetter } from '../domain/letters/input.ts';
import type { Ladder } from '../domain/plan/ladder.ts';
import { readContactHistories } from './action-contact.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { asJson, readRows } from './json.ts';

/** Those of the items, and for the state of a week those of its whole plan. */
export async function readLetterActions(
  db: Db,
  letters: PlannedLetter[],
  plans: ReadonlyMap<string, LetterPlan>,
): Promise<Map<string, LetterAction>> {
  const rows = await readActionRows(db, letters);
  const histories = await readContactHistories(
    db,
    rows.map((row) => row.id),
  );
  const actions = rows.flatMap((row) =>
    letterAction(row, plans, histories.get(row.id) ?? noHistory),
  );
  return new Map(actions.map((action) => [action.id, action]));
}

interface ActionRow extends Omit<LetterAction, 'owner' | 'rules' | 'history'> {
  ladder: Ladder | null;
  ownerName: string;
  jobTitle: string;
  leftOn: IsoDate | null;
}

async function readActionRows(db: Db, letters: PlannedLetter[]): Promise<ActionRow[]> {
  const actionIds = letters.flatMap(({ letter }) =>
    letter.items.flatMap((item) => item.actionId ?? []),
  );
  return readRows<ActionRow>(
    db,
    Prisma.sql`
      SELECT a."id", a."seq", a."key", a."planId", a."what", a."shortName", a."how", a."ladder", a."state",
        t."name" AS "themeName", o."name" AS "ownerName", o."jobTitle", o."leftOn",
        ARRAY(
          SELECT jsonb_build_object('id', c."key", 'name', c."name", 'what', i."part")
          FROM "Involved" i JOIN "Contact" c ON c."id" = i."contactId"
          WHERE i."actionId" = a."id" AND i."part" IS NOT NULL ORDER BY i."position"
        ) AS "parts"
      FROM "Action" a
      JOIN "Theme" t ON t."id" = a."themeId"
      JOIN "Contact" o ON o."id" = a."ownerId"
      WHERE a."id" = ANY(ARRAY(SELECT jsonb_array_elements_text(${asJson(actionIds)})))
        OR a."planId" = ANY(ARRAY(SELECT jsonb_array_elements_text(${asJson(weekPlans(letters))})))
      ORDER BY a."position"`,
  );
}

function weekPlans(letters: PlannedLetter[]): string[] {
  return letters.flatMap(({ letter, planOf }) =>
    letter.items.flatMap(({ kind, key }) => (kind === 'week_state' ? (planOf.get(key) ?? []) : [])),
  );
}

function letterAction(
  row: ActionRow,
  plans: ReadonlyMap<string, LetterPlan>,
  history: ContactHistory,
): LetterAction[] {
  const rules = plans.get(row.planId)?.rules;
  if (rules === undefined) return [];
  const { ladder, ownerName, jobTitle, leftOn, ...action } = row;
  return [
    {
      ...action,
      owner: { name: ownerName, jobTitle, leftOn },
      rules: ladder === null ? rules : { ...rules, ladder },
      history,
    },
  ];
}
