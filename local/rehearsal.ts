/** The year of a plan, played on the real services by scripted people. */

import { randomUUID } from 'node:crypto';
import type { RehearsedMonth } from '../api/site/rehearsals.ts';
import { calendarOf, type Instant, type IsoDate } from '../domain/calendar.ts';
import { UsageError } from '../domain/command-line.ts';
import { planIdOf } from '../domain/ids.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { nobody, type People } from '../domain/ahead/people.ts';
import { readPlanFile } from '../plans/read.ts';
import { storeVersion } from '../prisma/plan-storage.ts';
import { conduct, once } from './conductor.ts';
import { readGivenFile } from './given-file.ts';
import { readScript, scriptedPeople, vacationOf } from './people.ts';
import { monthInWords, Progress } from './progress.ts';
import type { Wanted } from './rehearsal-options.ts';
import type { Services } from './services.ts';
import { Visitor } from './visitor.ts';

/** The plan is activated on the morning of New Year's Day: the first mails go on the first working day. */
const startTime = '09:00';
/** After the last mail round and the last answer of a day. */
const endTime = '23:00';

export interface Rehearsal {
  plan: Plan;
  source: string;
  people: People;
  /** What a robot answers on behalf of somebody who is away on a day. */
  vacation: (address: string, on: IsoDate) => string | null;
  from: Instant;
  lastDay: IsoDate;
  until: Instant;
  /** The rehearsal's own time. */
  clock: { now: Instant };
}

/** Who looks on. */
export interface Watch {
  /** A month has passed. */
  passed(month: RehearsedMonth): void;
  moved(at: Instant): void;
}

export function inLines(say: (line: string) => void): Watch {
  return {
    passed: (month) => {
      say(monthInWords(month));
    },
    moved: () => undefined,
  };
}

export function readRehearsal(wanted: Wanted): Rehearsal {
  const source = readGivenFile('--plan', wanted.plan);
  const plan = readPlan(wanted.plan, source);
  const script = wanted.script === 'none' ? null : readScript(wanted.script);
  const people = script === null ? nobody : scriptedPeople(plan, script);
  return {
    ...rehearsalOf({ plan, source }, people, wanted.until),
    vacation: (address, on) => (script === null ? null : vacationOf(plan, script, address, on)),
  };
}

/** Of these people, of whom nobody goes away. */
export function rehearsalOf(
  { plan, source }: Pick<Rehearsal, 'plan' | 'source'>,
  people: People,
  wantedUntil: IsoDate | undefined,
): Rehearsal {
  const calendar = calendarOf(plan.calendar);
  const from = calendar.instantOf(`${String(plan.year)}-01-01`, startTime);
  const lastDay = lastDayOf(plan, wantedUntil);
  const until = calendar.instantOf(lastDay, endTime);
  const when = { from, lastDay, until, clock: { now: from } };
  return { plan, source, people, vacation: () => null, ...when };
}

/** The year of the plan, and the year after it: what lies outside was not meant. */
function lastDayOf({ year }: Plan, until: IsoDate | undefined): IsoDate {
  if (until === undefined) return `${String(year + 1)}-01-31`;
  const [first, last] = [`${String(year)}-01-01`, `${String(year + 1)}-12-31`];
  if (until >= first && until <= last) return until;
  throw new UsageError(
    `--until ${until}: dit plan is van ${String(year)}; kies een dag van ${first} tot en met ${last}.`,
  );
}

export async function rehearse(
  services: Services,
  rehearsal: Rehearsal,
  watch: Watch,
): Promise<void> {
  const { plan, people, from, until, clock } = rehearsal;
  const { db, client, mailbox, siteUrl } = services;
  const calendar = calendarOf(plan.calendar);
  const municipalityId = plan.municipality.id;
  const planId = planIdOf(municipalityId, plan.year);
  mailbox.refuse = people.refuses;
  mailbox.vacation = (address) => rehearsal.vacation(address, calendar.dateOf(clock.now));
  await activateRehearsed(services, rehearsal);
  const progress = new Progress(db, { municipalityId, planId }, calendar, watch.passed);
  const visitor = new Visitor(db, municipalityId, mailbox, { url: siteUrl, request: fetch });
  await conduct(
    {
      client,
      db,
      municipalityId,
      people,
      attempt: once,
      perform: (act) => visitor.perform(act),
      setNow: (at) => {
        clock.now = at;
      },
      progress: async (at) => {
        await progress.at(at);
        watch.moved(at);
      },
    },
    from,
    until,
  );
  await progress.end(until);
}

/** At its first moment, on the real parts. */
export async function activateRehearsed(
  { db, temporal }: Pick<Services, 'db' | 'temporal'>,
  rehearsal: Pick<Rehearsal, 'plan' | 'source' | 'from'>,
): Promise<void> {
  const { plan, source, from } = rehearsal;
  const versionId = await storeVersion(db, plan, source, from);
  const applied = await temporal.applyPlan({
    id: randomUUID(),
    municipalityId: plan.municipality.id,
    year: plan.year,
    versionId,
    rehearsal: true,
    at: from,
  });
  if (applied.kind !== 'done') throw new Error('Het plan kon niet worden geactiveerd.');
}

export function readPlan(path: string, source: string): Plan {
  const read = readPlanFile(source);
  if (read.plan !== null) return read.plan;
  const lines = read.problems.map(
    ({ line, column, found, expected }) =>
      `  regel ${String(line)}, kolom ${String(column)}: gevonden ${found}; verwacht: ${expected}`,
  );
  throw new Error([`Het plan ${path} klopt niet:`, ...lines].join('\n'));
}
