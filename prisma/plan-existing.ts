/** How a plan stands before a version of its file is applied, or looked at. */

import { openPhases, type Rules } from '../domain/action/state.ts';
import { planIdOf } from '../domain/ids.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { nothingExists, type Existing, type ExistingAction } from '../domain/plan/existing.ts';
import type { Tx } from './client.ts';
import { Prisma } from './generated/client.ts';
import { readRows } from './json.ts';
import { readExistingMeetings } from './meeting-existing.ts';
import { type KnownContacts, readContacts } from './person-contacts.ts';

export async function readExisting(db: Tx, file: Plan): Promise<Existing> {
  const { id: municipalityId } = file.municipality;
  const planId = planIdOf(municipalityId, file.year);
  const municipality = await db.municipality.findUnique({ where: { id: municipalityId } });
  if (municipality === null) return nothingExists;
  const contacts = await readContacts(db, municipalityId);
  const plans = await readPlans(db, municipalityId);
  const own = plans.find((plan) => plan.id === planId);
  return {
    before: own?.version ?? null,
    calendar: own?.rules.calendar ?? null,
    others: plans
      .filter((plan) => plan !== own)
      .map(({ version, runs }) => ({ plan: version, runs })),
    municipality: municipality.name,
    contacts: contacts.directory.contacts,
    roles: contacts.directory.roles,
    meetings: await readExistingMeetings(db, municipalityId, file.year),
    actions: await readExistingActions(db, planId, contacts),
  };
}

interface PlanRow {
  id: string;
  version: Plan;
  rules: Rules;
  runs: boolean;
}

/** The newest first. */
async function readPlans(db: Tx, municipalityId: string): Promise<PlanRow[]> {
  return readRows<PlanRow>(
    db,
    Prisma.sql`
      SELECT p."id", v."content" AS "version", p."rules",
        EXISTS (
          SELECT 1 FROM "Action" a WHERE a."planId" = p."id" AND a."phase" IN (${Prisma.join(openPhases)})
        ) AS "runs"
      FROM "Plan" p JOIN "PlanVersion" v ON v."id" = p."versionId"
      WHERE p."municipalityId" = ${municipalityId} ORDER BY p."year" DESC`,
  );
}

async function readExistingActions(
  db: Tx,
  planId: string,
  { keyOf }: KnownContacts,
): Promise<ExistingAction[]> {
  const rows = await readRows<Omit<ExistingAction, 'owner'> & { ownerId: string }>(
    db,
    Prisma.sql`
      SELECT a."key", a."shortName", a."ownerId", a."state", coalesce((
        SELECT w."channel" IN ('plan_file', 'plan_stop') FROM "Event" e JOIN "Answer" w ON w."id" = e."answerId"
        WHERE e."actionId" = a."id" AND e."kind" = 'action_cancelled' ORDER BY e."seq" DESC LIMIT 1
      ), false) AS "droppedByFile"
      FROM "Action" a WHERE a."planId" = ${planId} ORDER BY a."position"`,
  );
  return rows.map(({ ownerId, ...action }) => ({ ...action, owner: keyOf(ownerId) }));
}
