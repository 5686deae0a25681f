/** A small municipality in the middle of its year, made by the same rules as a real one. */

import { meetingsOn } from './meetings-on.ts';
import { rulesFor, type Rules } from '../domain/action/state.ts';
import type { IsoDate, Quarter } from '../domain/calendar.ts';
import { type Command, isDecision } from '../domain/action/commands.ts';
import {
  activate,
  decide,
  type DecideInput,
  type Outcome,
  type Transition,
} from '../domain/action/decide.ts';
import type { Evidence } from '../domain/action/evidence.ts';
import { actionIdOf, planIdOf } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { defaultLadder } from '../domain/plan/ladder.ts';
import { newMeetings } from '../domain/meetings/changes.ts';
import { nothingExists } from '../domain/plan/existing.ts';
import type { Action, Contact, Plan } from '../domain/plan/plan.ts';
import { refreshContact } from '../prisma/action-contact.ts';
import { recordTransition } from '../prisma/action-transitions.ts';
import { storeAnswer } from '../prisma/answer-storage.ts';
import type { Db } from '../prisma/client.ts';
import { storeDirectory } from '../prisma/plan-contacts.ts';
import { storePlan, storeVersion } from '../prisma/plan-storage.ts';
import { byQuarter } from './timings.ts';
import { ongoingByQuarter } from '../domain/plan/timing.ts';
import { noParticulars } from '../domain/plan/particulars.ts';

export const activatedAt = '2024-01-02T08:00:00.000Z';
/** Thursday 4 July 2024, late morning. */
export const seededNow = '2024-07-04T09:30:00.000Z';

const zorg = party('zorg', 'Team Zorg & Veiligheid');
const politie = party('politie', 'Politie');
const oov = party('oov', 'Team OOV');
const marga = person('marga', 'Marga de Wit', 'teamleider OOV', 'oov');
const joris = person('joris', 'Joris Hendriks', 'adviseur zorg en veiligheid', 'zorg');
const fatima = person('fatima', 'Fatima el Amrani', 'wijkagent', 'politie');
const secretary = person('petra', 'Petra Vos', 'secretaris TVO', 'oov');

export function seededPlan(municipalityId = 'westerkwartier'): Plan {
  return {
    municipality: { id: municipalityId, name: 'gemeente Westerkwartier' },
    year: 2024,
    title: 'Uitvoeringsplan Veiligheid 2024',
    calendar: {
      zone: 'Europe/Amsterdam',
      closedOn: ['2024-03-29', '2024-04-01', '2024-05-09', '2025-01-01'],
    },
    roundAt: '08:30',
    themes: [
      theme('ondermijning', 'Ondermijning'),
      { ...theme('zorg', 'Zorg & veiligheid'), kind: 'strategic' },
    ],
    actions: seededActions(),
    contacts: [oov, zorg, politie, marga, joris, fatima, secretary],
    roles: {
      coordinator: ['marga'],
      tvo_secretary: ['petra'],
      tvo_member: ['politie'],
      tvo_partner: [],
      driehoek: [],
      college: [],
      griffie: [],
    },
    ladder: defaultLadder,
    reports: [
      { half: 1, on: '2024-07-01', deliveries: [] },
      { half: 2, on: '2025-01-02', deliveries: [] },
    ],
    meetings: meetingsOn(['2024-04-18', '2024-06-20', '2024-07-18', '2024-10-17']),
    budget: {
      lines: [{ subject: 'Ondermijning', themeId: 'ondermijning', amountCents: 1_000_000 }],
      contingencyCents: 250_000,
      statedTotalCents: 1_250_000,
      explanation: 'Het budget is beschikbaar gesteld in januari 2020.',
    },
    capacity: {
      lines: [
        {
          subject: 'Ondermijning',
          themeId: 'ondermijning',
          regularFte: 1,
          priorityFte: 0.2,
          responsible: null,
        },
      ],
      statedRegularFte: 1,
      statedPriorityFte: 0.2,
      explanation: 'Externe ondersteuning wordt nog niet ingezet.',
    },
    indicators: seededIndicators(),
  };
}

function seededIndicators(): Indicator[] {
  return [
    {
      id: 'woninginbraak',
      themeId: 'ondermijning',
      name: 'Diefstal en inbraak woning',
      unit: 'count',
      kind: 'outcome',
      direction: 'lower',
      level: 'municipality',
      period: 'month',
      source: {
        table: '47013NED',
        measure: 'GeregistreerdeMisdrijven',
        area: null,
        keys: { SoortMisdrijf: '1.1.1' },
      },
      target: { value: 5, year: 2024 },
      responsible: null,
      movedBy: ['controles'],
    },
    {
      id: 'jeugdoverlast',
      themeId: 'zorg',
      name: 'Incidenten jeugdoverlast',
      unit: 'per_1000',
      kind: 'outcome',
      direction: 'lower',
      level: 'basic_team',
      period: 'half_year',
      source: null,
      target: null,
      responsible: 'joris',
      movedBy: ['tafel', 'overleg'],
    },
  ];
}

function seededActions(): Action[] {
  return [
    action({
      id: 'tafel',
      what: 'Radicaliseringstafel professionaliseren',
      shortName: 'radicaliseringstafel',
      quarter: 1,
      owner: 'joris',
    }),
    action({
      id: 'signalen',
      what: 'Signalen <b>delen</b> & bespreken',
      shortName: 'signalen delen',
      quarter: 2,
      owner: 'joris',
    }),
    action({
      id: 'controles',
      what: 'Integrale controles houden',
      shortName: 'integrale controles',
      quarter: 3,
      owner: 'fatima',
    }),
    {
      ...action({
        id: 'kermis',
        what: 'Afspraken maken over de kermis',
        shortName: 'kermis',
        quarter: 3,
        owner: 'marga',
      }),
      parts: [{ contactId: 'politie', what: 'De inzet op straat vaststellen', required: true }],
    },
    action({
      id: 'vuurwerk',
      what: 'Vuurwerkvrije zones aanwijzen',
      shortName: 'vuurwerkvrije zones',
      quarter: 4,
      owner: 'politie',
    }),
    action({
      id: 'training',
      what: 'Medewerkers trainen',
      shortName: 'training',
      quarter: 2,
      owner: 'marga',
    }),
    action({
      id: 'cameras',
      what: 'Camera’s plaatsen',
      shortName: 'camera’s',
      quarter: 4,
      owner: 'marga',
    }),
    {
      ...action({
        id: 'overleg',
        what: 'Wekelijks casusoverleg houden',
        shortName: 'casusoverleg',
        quarter: 1,
        owner: 'joris',
      }),
      timing: ongoingByQuarter,
    },
  ];
}

/** A plan that started on 2 January and stands on 4 July: late, escalated, stuck, done and paused. */
export async function seed(db: Db, plan: Plan = seededPlan()): Promise<Plan> {
  const seeding = await seedActivated(db, plan);
  const say = (key: string, on: IsoDate, command: (answerId: string) => Command, why = '') =>
    submit(seeding, key, { on, command, reason: why });
  await wakeUntilToday(seeding, 'tafel', { q1: '2024-03-04' });
  await say('signalen', '2024-06-10', progress('q2', 'on_track'), 'Loopt volgens plan');
  await wakeUntilToday(seeding, 'signalen', {});
  await say('controles', '2024-06-12', progress('q3', 'stuck'), 'Geen <script>mensen</script>');
  await say('controles', '2024-06-13', ask('q3', '2024-11-30'), 'Pas na de zomer mensen');
  await wakeUntilToday(seeding, 'kermis', {});
  await say('training', '2024-05-13', (answerId) => ({
    kind: 'confirm',
    milestoneId: 'q2',
    whole: false,
    answerId,
  }));
  await say(
    'cameras',
    '2024-05-14',
    (answerId) => ({ kind: 'pause', answerId }),
    'Wacht op vergunning',
  );
  await say('overleg', '2024-03-20', (answerId) => ({
    kind: 'confirm',
    milestoneId: 'q1',
    whole: false,
    answerId,
  }));
  await say('overleg', '2024-06-20', (answerId) => ({
    kind: 'confirm',
    milestoneId: 'q2',
    whole: false,
    answerId,
  }));
  await mailWhatIsDue(db, plan);
  return plan;
}

/** The plan on its first day. */
export async function seedActivated(db: Db, plan: Plan): Promise<Seeding> {
  await storeDirectory(db, plan, false, activatedAt);
  const versionId = await storeVersion(db, plan, '', activatedAt);
  const activated = new Map(
    plan.actions.map((one) => [one.id, activate(one, activatedAt, rulesOf(plan, one))]),
  );
  await storePlan(db, plan, {
    id: versionId,
    versionId,
    activated,
    meetings: newMeetings(plan, nothingExists, activatedAt),
    nextWakeAt: null,
    at: activatedAt,
  });
  return { db, plan, transitions: new Map(activated) };
}

export function progress(milestoneId: string, word: 'on_track' | 'stuck') {
  return (answerId: string): Command => ({
    kind: 'report_progress',
    milestoneId,
    progress: word,
    answerId,
  });
}

function ask(milestoneId: string, until: IsoDate) {
  return (answerId: string): Command => ({ kind: 'ask_extension', milestoneId, until, answerId });
}

export interface Seeding {
  db: Db;
  plan: Plan;
  /** The newest of each action. */
  transitions: Map<string, Transition>;
}

async function wakeUntilToday(seeding: Seeding, key: string, evidence: Evidence): Promise<void> {
  await wakeUntil(seeding, key, '2024-07-04', evidence);
}

export async function wakeUntil(
  seeding: Seeding,
  key: string,
  day: IsoDate,
  evidence: Evidence,
): Promise<void> {
  for (;;) {
    const { nextWakeAt: at } = newestOf(seeding, key);
    if (at === null || at.slice(0, 10) > day) return;
    await decideAndRecord(seeding, key, { kind: 'wake', at, evidence });
  }
}

interface Submission {
  on: IsoDate;
  command: (answerId: string) => Command;
  reason: string;
}

export async function submit(
  seeding: Seeding,
  key: string,
  { on, command, reason }: Submission,
): Promise<void> {
  const outcome = await tryToSubmit(seeding, key, { on, command, reason });
  if (!outcome.ok) throw new Error(`${key}: ${outcome.refusal}`);
}

/** A command may well be refused: then its answer is stored, as on the site, and nothing else. */
export async function tryToSubmit(
  seeding: Seeding,
  key: string,
  { on, command, reason }: Submission,
): Promise<Outcome> {
  const { db, plan } = seeding;
  const at = `${on}T10:00:00.000Z`;
  const actionId = idOf(plan, key);
  const draft = command('');
  const answerId = await storeAnswer(db, {
    municipalityId: plan.municipality.id,
    actionId,
    milestoneId: 'milestoneId' in draft ? draft.milestoneId : null,
    kind: draft.kind,
    channel: 'mail',
    capacity: isDecision(draft) ? 'decider' : 'owner',
    contactId: null,
    author: 'Joris Hendriks',
    reason,
    scope: draft.kind === 'scale_up' || draft.kind === 'scale_down' ? 'Alleen de werving' : '',
    until: 'until' in draft ? draft.until : null,
    newOwnerId: null,
    statement: null,
    at,
  });
  return decideAndRecord(seeding, key, { kind: 'command', at, command: command(answerId) });
}

async function decideAndRecord(
  seeding: Seeding,
  key: string,
  input: DecideInput,
): Promise<Outcome> {
  const { db, plan, transitions } = seeding;
  const { state } = newestOf(seeding, key);
  const outcome = decide(state, input, rulesOf(plan, plan.actions[0]));
  if (!outcome.ok) return outcome;
  await recordTransition(db, plan.municipality.id, idOf(plan, key), outcome.value);
  transitions.set(key, outcome.value);
  return outcome;
}

/** One mail per notice is not how the round does it; for pages it is enough. */
export async function mailWhatIsDue(db: Db, { municipality }: Plan): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Mail" ("id", "municipalityId", "key", "contactId", "address", "kind", "routine",
      "on", "subject", "messageId", "status", "attempts", "deliveredAt", "serverResponse")
    SELECT gen_random_uuid(), n."municipalityId", 'test/' || n."key", n."contactId",
      coalesce(c."address", ''), n."kind", NOT n."immediate", n."on",
      'Over uw actie (' || n."kind" || ')', '<' || length(n."key") || '@example.org>', 'accepted', 1,
      (n."on" + time '06:30') AT TIME ZONE 'UTC', '250 2.0.0 Ok: in ontvangst genomen'
    FROM "Notice" n JOIN "Contact" c ON c."id" = n."contactId"
    WHERE n."municipalityId" = ${municipality.id} AND n."status" = 'pending'
      AND n."on" <= '2024-07-04'`;
  await db.$executeRaw`
    UPDATE "Notice" n SET "status" = 'mailed', "mailId" = m."id"
    FROM "Mail" m WHERE m."key" = 'test/' || n."key" AND n."status" = 'pending'`;
  const actions = await db.action.findMany({ where: { municipalityId: municipality.id } });
  await refreshContact(
    db,
    actions.map(({ id }) => id),
  );
}

export function idOf(plan: Plan, key: string): string {
  return actionIdOf(planIdOf(plan.municipality.id, plan.year), key);
}

function newestOf({ transitions }: Seeding, key: string): Transition {
  const found = transitions.get(key);
  if (found === undefined) throw new Error(`no action ${key}`);
  return found;
}

function rulesOf(plan: Plan, one: Action | undefined): Rules {
  return rulesFor(plan, one?.ladder ?? null);
}

type Seeded = Pick<Action, 'id' | 'what' | 'shortName' | 'owner'> & { quarter: Quarter };

function action({ quarter, ...seeded }: Seeded): Action {
  return {
    ...seeded,
    timing: byQuarter(quarter),
    themeId: ['controles', 'signalen', 'cameras'].includes(seeded.id) ? 'ondermijning' : 'zorg',
    how: 'Samen met de partners.',
    involved: ['politie'],
    parts: [],
    ladder: null,
    costCents: 250_000,
    costRecurrence: null,
    particulars: noParticulars,
  };
}

function theme(id: string, name: string): Plan['themes'][number] {
  return {
    id,
    name,
    kind: 'priority',
    goals: [{ text: `${name} neemt af`, scaling: null }],
    scaling: null,
    statedTotalCents: null,
  };
}

function party(id: string, name: string): Contact {
  const address = `${id}@example.org`;
  return { id, kind: 'party', name, jobTitle: '', partyId: null, address, leftOn: null };
}

function person(id: string, name: string, jobTitle: string, partyId: string): Contact {
  const address = `${id}@example.org`;
  return { id, kind: 'person', name, jobTitle, partyId, address, leftOn: null };
}
