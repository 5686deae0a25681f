/** All that letters say, read for many mails at once. */

import type { ActionState, Rules } from '../domain/action/state.ts';
import type { Instant, IsoDate } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Ladder } from '../domain/plan/ladder.ts';
import { isNoticeKind, type NoticeKind } from '../domain/action/notice-kinds.ts';
import type { LinkPurpose } from '../domain/action/link-purposes.ts';
import type { Letter } from '../domain/notices/mail-round.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';
import type { HalfYearReport } from '../domain/reports/report.ts';
import { readReturns, type Return } from './person-absences.ts';
import type { Db } from './client.ts';
import type { KnownContacts } from './person-contacts.ts';
import { instant, isoDateOrNull } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { asJson, fromJson, readRows } from './json.ts';
import { readLetterRows } from './mail-letter-rows.ts';
import type { PlanSettings } from './plan-storage.ts';

export interface LetterAction {
  id: string;
  /** Number of the last decision about it. */
  seq: number;
  key: string;
  planId: string;
  what: string;
  shortName: string;
  themeName: string;
  owner: { name: string; jobTitle: string };
  /** What parties confirm themselves, by their id in the plan. */
  parts: { id: string; name: string; what: string }[];
  state: ActionState;
  rules: Rules;
  /** Words to the owner that were mailed: kind, milestone, day. */
  attempts: { milestoneId: string | null; kind: NoticeKind; on: IsoDate; accepted: boolean }[];
}

export interface LetterPlan {
  id: string;
  year: number;
  title: string;
  rules: Rules;
  settings: PlanSettings;
  reports: { half: number; content: HalfYearReport }[];
}

export interface LetterAnswer {
  author: string;
  reason: string;
  until: IsoDate | null;
  at: Instant;
}

export interface PlannedLetter {
  id: string;
  municipalityId: string;
  messageId: string;
  letter: Letter;
  /** Plan of each item, by notice key. */
  planOf: ReadonlyMap<string, string>;
}

/** What the letters of one batch have in common. */
export interface LetterInput {
  municipality: string;
  coordinator: { name: string; address: string } | null;
  plans: ReadonlyMap<string, LetterPlan>;
  actions: ReadonlyMap<string, LetterAction>;
  answers: ReadonlyMap<string, LetterAnswer>;
  /** What the mail server said, by the plan's id of the refused contact. */
  refused: ReadonlyMap<string, { name: string; address: string; serverSaid: string }>;
  /** What happened while they were away, by the plan's id of who is back. */
  returns: ReadonlyMap<string, Return>;
  contactIdOf(key: string): string;
}

/** As the ledger has them: what was entered by another worker, or changed since it was planned. */
export async function readLetters(
  db: Db,
  municipalityId: string,
  mailIds: string[],
  contacts: KnownContacts,
): Promise<PlannedLetter[]> {
  if (mailIds.length === 0) return [];
  const ids = Prisma.sql`ARRAY(SELECT jsonb_array_elements_text(${asJson(mailIds)})::uuid)`;
  const rows = await readLetterRows(db, Prisma.sql`m."id" = ANY(${ids})`, contacts);
  // A mail of which nothing is true any more was replaced.
  const rowsWithItems = rows.filter(({ letter }) => letter.items.length > 0);
  return rowsWithItems.map(({ notices, ...facts }) => {
    const planOf = new Map(notices.map((notice) => [notice.key, notice.planId ?? '']));
    return { ...facts, municipalityId, planOf };
  });
}

export async function readLetterInput(
  db: Db,
  municipalityId: string,
  letters: PlannedLetter[],
  contacts: KnownContacts,
  settings: LetterSettings,
): Promise<LetterInput> {
  const items = letters.flatMap(({ letter }) => letter.items);
  const weeks = letters.flatMap(({ letter, planOf }) =>
    letter.items.flatMap(({ kind, key }) => (kind === 'week_state' ? (planOf.get(key) ?? []) : [])),
  );
  return {
    ...settings,
    coordinator: coordinatorOf(contacts),
    actions: await readActions(db, items, weeks, settings.plans),
    answers: await readAnswers(
      db,
      items.flatMap((item) => item.answerId ?? []),
    ),
    refused: items.some((item) => item.kind === 'address_refused')
      ? await readRefused(db, municipalityId)
      : new Map(),
    returns: await readReturnsOf(db, municipalityId, letters),
    contactIdOf: contacts.idOf,
  };
}

async function readReturnsOf(db: Db, municipalityId: string, letters: PlannedLetter[]) {
  const back = letters.filter(({ letter }) =>
    letter.items.some((item) => item.kind === 'welcome_back'),
  );
  const [first] = back;
  if (first === undefined) return new Map<string, Return>();
  const keys = back.map(({ letter }) => letter.contactId);
  return readReturns(db, municipalityId, keys, first.letter.on);
}

/** What stays the same during a round. */
export type LetterSettings = Pick<LetterInput, 'municipality' | 'plans'>;

export async function readLetterSettings(db: Db, municipalityId: string): Promise<LetterSettings> {
  const where = { id: municipalityId };
  const { name } = await db.municipality.findUniqueOrThrow({ where, select: { name: true } });
  return { municipality: name, plans: await readPlans(db, municipalityId) };
}

function coordinatorOf({ directory }: KnownContacts) {
  const found = directory.contacts.find((c) => directory.roles.coordinator.includes(c.id));
  if (found?.address == null) return null;
  return { name: found.name, address: found.address };
}

async function readPlans(db: Db, municipalityId: string): Promise<Map<string, LetterPlan>> {
  const rows = await db.plan.findMany({ where: { municipalityId }, include: { reports: true } });
  return new Map(
    rows.map(({ id, year, title, rules, settings, reports }) => [
      id,
      {
        ...{ id, year, title },
        rules: fromJson<Rules>(rules),
        settings: fromJson<PlanSettings>(settings),
        reports: reports.map(({ half, content }) => ({
          half,
          content: fromJson<HalfYearReport>(content),
        })),
      },
    ]),
  );
}

async function readActions(
  db: Db,
  items: AddressedNotice[],
  planIds: string[],
  plans: ReadonlyMap<string, LetterPlan>,
): Promise<Map<string, LetterAction>> {
  const ids = items.flatMap((item) => item.actionId ?? []);
  const rows = await readRows<ActionRow>(
    db,
    Prisma.sql`
      SELECT a."id", a."seq", a."key", a."planId", a."what", a."shortName", a."ladder", a."state",
        t."name" AS "themeName", o."name" AS "ownerName", o."jobTitle",
        ARRAY(
          SELECT jsonb_build_object('id', c."key", 'name', c."name", 'what', i."part")
          FROM "Involved" i JOIN "Contact" c ON c."id" = i."contactId"
          WHERE i."actionId" = a."id" AND i."part" IS NOT NULL ORDER BY i."position"
        ) AS "parts"
      FROM "Action" a
      JOIN "Theme" t ON t."id" = a."themeId"
      JOIN "Contact" o ON o."id" = a."ownerId"
      WHERE a."id" = ANY(ARRAY(SELECT jsonb_array_elements_text(${asJson(ids)})))
        OR a."planId" = ANY(ARRAY(SELECT jsonb_array_elements_text(${asJson(planIds)})))
      ORDER BY a."position"`,
  );
  const attempts = await readAttempts(
    db,
    rows.map((row) => row.id),
  );
  return new Map(
    rows.flatMap(({ ladder, ownerName, jobTitle, ...row }) => {
      const rules = plans.get(row.planId)?.rules;
      if (rules === undefined) return [];
      const action: LetterAction = {
        ...row,
        owner: { name: ownerName, jobTitle },
        rules: ladder === null ? rules : { ...rules, ladder },
        attempts: attempts.get(row.id) ?? [],
      };
      return [[row.id, action] as const];
    }),
  );
}

interface ActionRow extends Omit<LetterAction, 'owner' | 'rules' | 'attempts'> {
  ladder: Ladder | null;
  ownerName: string;
  jobTitle: string;
}

async function readAttempts(db: Db, ids: string[]): Promise<Map<string, LetterAction['attempts']>> {
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

interface AttemptRow {
  actionId: string;
  milestoneId: string | null;
  kind: string;
  on: IsoDate;
  accepted: boolean;
}

async function readAnswers(db: Db, ids: string[]): Promise<Map<string, LetterAnswer>> {
  if (ids.length === 0) return new Map();
  const rows = await db.answer.findMany({ where: { id: { in: ids } } });
  return new Map(
    rows.map(({ id, author, reason, until, at }) => [
      id,
      { author, reason, until: isoDateOrNull(until), at: instant(at) },
    ]),
  );
}

async function readRefused(db: Db, municipalityId: string) {
  const tasks = await db.task.findMany({ where: { municipalityId, kind: 'address_refused' } });
  const ids = tasks.flatMap((task) => task.contactId ?? []);
  const contacts = await db.contact.findMany({ where: { id: { in: ids } } });
  return new Map(
    contacts.map(({ id, key, name, address }) => {
      const serverSaid = tasks.find((task) => task.contactId === id)?.detail ?? '';
      return [key, { name, address: address ?? '', serverSaid }];
    }),
  );
}

export interface NewLink {
  tokenHash: string;
  mailId: string;
  /** Database id. */
  contactId: string;
  /** Null for a way in, which is about no action. */
  actionId: string | null;
  milestoneId: string | null;
  purpose: LinkPurpose | 'sign_in';
  partId: string | null;
}
