/** The actions that letters speak of, with what their owners were mailed. */

import { isNoticeKind } from '../domain/action/notice-kinds.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import type {
  ContactAttempt,
  LetterAction,
  LetterPlan,
  PlannedLetter,
} from '../domain/letters/input.ts';
import type { Ladder } from '../domain/plan/ladder.ts';
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
  const attempts = await readAttempts(
    db,
    rows.map((row) => row.id),
  );
  const actions = rows.flatMap((row) => letterAction(row, plans, attempts.get(row.id) ?? []));
  return new Map(actions.map((action) => [action.id, action]));
}

interface ActionRow extends Omit<LetterAction, 'owner' | 'rules' | 'attempts'> {
  ladder: Ladder | null;
  ownerName: string;
  jobTitle: string;
}

async function readActionRows(db: Db, letters: PlannedLetter[]): Promise<ActionRow[]> {
  const actionIds = letters.flatMap(({ letter }) =>
    letter.items.flatMap((item) => item.actionId ?? []),
  );
  return readRows<ActionRow>(
    db,
    Prisma.sql`
      SELECT a."id", a."seq", a."key", a."planId", a."what", a."shortName", a."ladder", a."state",
        t."name" AS "themeName", o."key" AS "ownerId", o."name" AS "ownerName",
        o."jobTitle",
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
  attempts: ContactAttempt[],
): LetterAction[] {
  const rules = plans.get(row.planId)?.rules;
  if (rules === undefined) return [];
  const { ladder, ownerName, jobTitle, ...action } = row;
  return [
    {
      ...action,
      owner: { name: ownerName, jobTitle },
      rules: ladder === null ? rules : { ...rules, ladder },
      attempts,
    },
  ];
}

interface AttemptRow {
  actionId: string;
  milestoneId: string | null;
  kind: string;
  on: IsoDate;
  accepted: boolean;
}

async function readAttempts(db: Db, ids: string[]): Promise<Map<string, ContactAttempt[]>> {
  if (ids.length === 0) return new Map();
  const rows = await readRows<AttemptRow>(
    db,
    Prisma.sql`
      SELECT n."actionId", n."milestoneId", n."kind", m."on", m."status" = 'accepted' AS "accepted"
      FROM "Notice" n JOIN "Mail" m ON m."id" = n."mailId"
      WHERE n."actionId" = ANY(ARRAY(SELECT jsonb_array_elements_text(${asJson(ids)})))
        AND n."audience" = 'owner' AND n."answerId" IS NULL
        AND m."status" IN ('accepted', 'rejected', 'unknown')
      ORDER BY m."on"`,
  );
  const attempts = rows.flatMap(({ kind, ...row }) =>
    isNoticeKind(kind) ? [{ ...row, kind }] : [],
  );
  return groupBy(attempts, (attempt) => attempt.actionId);
}
