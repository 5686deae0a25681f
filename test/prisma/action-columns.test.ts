import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../domain/action/commands.ts';
import { progressValues } from '../../domain/action/state.ts';
import { addDays, type IsoDate } from '../../domain/calendar.ts';
import { planIdOf } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Db } from '../../prisma/client.ts';
import { type CalmBasis, calmBasis } from '../../domain/contact/calm.ts';
import { onTrackSince, presentFacts } from '../../domain/contact/facts.ts';
import { noHistory } from '../../domain/contact/history.ts';
import type { ActionState } from '../../domain/action/state.ts';
import { readContactHistories, refreshMailed } from '../../prisma/action-contact.ts';
import { isoDateOrNull } from '../../prisma/dates.ts';
import { fromJson } from '../../prisma/json.ts';
import { planRound } from '../../prisma/mail-planning.ts';
import { dropStale } from '../../prisma/notice-validity.ts';
import { readContacts } from '../../prisma/person-contacts.ts';
import { testDatabase } from '../api/database.ts';
import { type Seeding, seedActivated, seededPlan, tryToSubmit, wakeUntil } from '../seed.ts';

let db: Db;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
});
afterAll(() => stop());

/** One of each way in which a list of actions may need another answer than before. */
type Step =
  | { kind: 'days'; days: number }
  /** A round that plans mails, and leaves those of an earlier day behind. */
  | { kind: 'round' }
  /** The mail server answers for what was planned, after which the round refreshes what lists need. */
  | { kind: 'deliver'; result: 'accepted' | 'rejected' | 'unknown' }
  /** What is judged again just before it goes. */
  | { kind: 'judge' }
  | { kind: 'command'; action: number; command: Command };

const milestoneId = fc.constantFrom('q1', 'q2', 'q3', 'q4');
const until = fc.integer({ min: 0, max: 300 }).map((days): IsoDate => addDays('2024-02-01', days));
const answerId = fc.constant('');

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant('confirm' as const),
    milestoneId,
    whole: fc.boolean(),
    answerId,
  }),
  fc.record({
    kind: fc.constant('confirm_part' as const),
    milestoneId,
    partId: fc.constantFrom('politie', 'zorg'),
    answerId,
  }),
  fc.record({
    kind: fc.constant('undo' as const),
    milestoneId,
    partId: fc.constantFrom(null, 'politie'),
    answerId,
  }),
  fc.record({
    kind: fc.constant('report_progress' as const),
    milestoneId,
    progress: fc.constantFrom(...progressValues),
    answerId,
  }),
  fc.record({ kind: fc.constant('ask_extension' as const), milestoneId, until, answerId }),
  fc.record({ kind: fc.constant('extend' as const), milestoneId, until, answerId }),
  fc.record({
    kind: fc.constantFrom('grant_extension', 'refuse_extension', 'pause', 'resume', 'cancel'),
    answerId,
  }),
);

const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('days'), days: fc.nat(40) }) },
    { weight: 3, arbitrary: fc.constant<Step>({ kind: 'round' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ kind: 'judge' }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('deliver' as const),
        result: fc.constantFrom('accepted', 'accepted', 'rejected', 'unknown'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('command'), action: fc.nat(7), command }),
    },
  ),
  { minLength: 5, maxLength: 25 },
);

describe('V44: what lists need of an action', () => {
  it('stands in its columns as its events and notices say, whatever happens', async () => {
    let municipalities = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (made) => {
        municipalities += 1;
        const plan = withParts(seededPlan(`gemeente-${String(municipalities)}`));
        const seeding = await seedActivated(db, plan);
        let on: IsoDate = '2024-01-03';
        for (const step of made) {
          on = await take(seeding, step, on);
          expect(await fromColumns(plan)).toEqual(await fromEventsAndNotices(plan));
          expect(await contactColumns(plan)).toEqual(await contactFromHistory(plan));
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** A required part and another one, so that some are waited for and some are not. */
function withParts(plan: Plan): Plan {
  const actions = plan.actions.map((action) => ({
    ...action,
    involved: ['politie', 'zorg'],
    parts: [
      { contactId: 'politie', what: 'De inzet vaststellen', required: true },
      { contactId: 'zorg', what: 'Meedenken', required: false },
    ],
  }));
  return { ...plan, actions };
}

async function take(seeding: Seeding, step: Step, on: IsoDate): Promise<IsoDate> {
  const { plan } = seeding;
  const municipalityId = plan.municipality.id;
  switch (step.kind) {
    case 'days': {
      const later = addDays(on, step.days);
      for (const { id } of plan.actions) await wakeUntil(seeding, id, later, {});
      return later;
    }
    case 'round':
      await planRound(db, {
        municipalityId,
        on,
        mailDomain: 'example.org',
        contacts: await readContacts(db, municipalityId),
      });
      return on;
    case 'deliver': {
      const deliveredAt = new Date(`${on}T06:30:00.000Z`);
      await db.mail.updateMany({
        where: { municipalityId, status: 'planned' },
        data: { status: step.result, deliveredAt },
      });
      await refreshMailed(db, municipalityId, { today: on, since: deliveredAt.toISOString() });
      return on;
    }
    case 'judge': {
      const planned = await db.mail.findMany({ where: { municipalityId, status: 'planned' } });
      const contacts = await readContacts(db, municipalityId);
      await dropStale(
        db,
        planned.map(({ id }) => id),
        on,
        contacts,
      );
      return on;
    }
    case 'command': {
      const key = plan.actions[step.action]?.id ?? '';
      const given = (id: string) => ({ ...step.command, answerId: id });
      await tryToSubmit(seeding, key, { on, command: given, reason: 'Zo staat het ervoor' });
      return on;
    }
  }
}

interface ListFacts {
  id: string;
  kind: string;
  requestedUntil: IsoDate | null;
  ownerDoneOn: IsoDate | null;
  waitsFor: string[];
}

async function fromColumns(plan: Plan): Promise<ListFacts[]> {
  return db.$queryRaw<ListFacts[]>`
    SELECT "id", "milestoneKind" AS "kind", "requestedUntil"::text, "ownerDoneOn"::text, "waitsFor"
    FROM "Action" WHERE "planId" = ${planIdOf(plan.municipality.id, plan.year)} ORDER BY "id"`;
}

/** By joins and paths into the state, as the overview read them before. */
async function fromEventsAndNotices(plan: Plan): Promise<ListFacts[]> {
  return db.$queryRaw<ListFacts[]>`
    SELECT a."id", a."state" #>> '{milestones,0,kind}' AS "kind",
      a."state" -> 'extensionRequest' ->> 'until' AS "requestedUntil",
      jsonb_path_query_first(a."state",
        '$.milestones[*] ? (@.confirmedOn == null && @.ownerDoneOn != null).ownerDoneOn') #>> '{}'
        AS "ownerDoneOn",
      ARRAY(
        SELECT c."key" FROM "Involved" i JOIN "Contact" c ON c."id" = i."contactId"
        WHERE i."actionId" = a."id" AND i."part" IS NOT NULL AND i."partRequired"
          AND to_jsonb(c."key") IN (SELECT jsonb_path_query(a."state",
            '$.milestones[*] ? (@.confirmedOn == null && @.ownerDoneOn != null).parts[*]
              ? (@.confirmedOn == null).id'))
        ORDER BY i."position"
      ) AS "waitsFor"
    FROM "Action" a
    WHERE a."planId" = ${planIdOf(plan.municipality.id, plan.year)} ORDER BY a."id"`;
}

type Contacts = Record<string, Omit<CalmBasis, 'turnOf'> & { turnOf: string | null }>;

async function contactColumns(plan: Plan): Promise<Contacts> {
  const rows = await actionsOf(plan);
  return Object.fromEntries(
    rows.map(({ id, turnOf, silentSince, onTrackOn }) => [
      id,
      { turnOf, silentSince: isoDateOrNull(silentSince), onTrackOn: isoDateOrNull(onTrackOn) },
    ]),
  );
}

/** As pages make it, when they look. */
async function contactFromHistory(plan: Plan): Promise<Contacts> {
  const rows = await actionsOf(plan);
  const histories = await readContactHistories(
    db,
    rows.map(({ id }) => id),
  );
  return Object.fromEntries(
    rows.map((row) => {
      const state = fromJson<ActionState>(row.state);
      const facts = presentFacts(state, histories.get(row.id) ?? noHistory);
      return [row.id, calmBasis(facts, onTrackSince(state))];
    }),
  );
}

function actionsOf(plan: Plan) {
  return db.action.findMany({
    where: { planId: planIdOf(plan.municipality.id, plan.year) },
    orderBy: { id: 'asc' },
  });
}
