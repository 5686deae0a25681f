/** `npm run demo`: rehearses the year of a plan on the real services, with scripted people. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { calendarOf, type Instant } from '../domain/calendar.ts';
import { portVariable, readEnvironment } from '../domain/environment.ts';
import { planIdOf } from '../domain/ids.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { nobody, type People, simulate } from '../domain/ahead/simulate.ts';
import { storeVersion } from '../prisma/plan-storage.ts';
import { conduct, once } from './conductor.ts';
import { compareLedgers } from './ledgers.ts';
import { type Services, startServices } from './services.ts';
import { readScript, scriptedPeople, vacationOf } from './people.ts';
import { readPlan } from './plan-file.ts';
import { Progress } from './progress.ts';
import { inWords, summarise, type Summary } from './summary.ts';
import { failWith, stopOnSignal, untilStopped } from './terminal.ts';
import { Visitor } from './visitor.ts';

const besides = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The plan is activated on the morning of New Year's Day: the first mails go on the first working day. */
const startTime = '09:00';
/** After the last mail round and the last answer of a day. */
const endTime = '23:00';

try {
  await main();
} catch (error) {
  failWith(error);
}

async function main(): Promise<void> {
  const options = readOptions();
  const say = (line: string) => {
    if (!options.json) console.log(line);
  };
  const source = readFileSync(options.plan, 'utf8');
  const plan = readPlan(options.plan, source);
  const script = options.script === 'none' ? null : readScript(options.script);
  const people = script === null ? nobody : scriptedPeople(plan, script);
  const calendar = calendarOf(plan.calendar);
  const from = calendar.instantOf(`${String(plan.year)}-01-01`, startTime);
  const lastDay = options.until ?? `${String(plan.year + 1)}-01-31`;

  stopOnSignal();
  const clock = { now: from };
  const { PORT: port } = readEnvironment({ PORT: portVariable(3000) }, process.env);
  const services = await startServices({ folder: null, port, now: () => clock.now, say });
  try {
    say(`\n${plan.title}, gemeente ${plan.municipality.name}: het jaar in het kort\n`);
    const startedAt = performance.now();
    services.mailbox.refuse = people.refuses;
    services.mailbox.vacation = (address) =>
      script === null ? null : vacationOf(plan, script, address, calendar.dateOf(clock.now));
    const until = calendar.instantOf(lastDay, endTime);
    await rehearse(services, { plan, source, people, from, until, clock, say });
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
    const differences = await compareLedgers(
      services.db,
      plan,
      simulate(plan, { from, until, people }),
    );
    const agrees = { simulationAgrees: differences.length === 0, seconds };
    const summary = await summarise(services.db, plan, lastDay, agrees);
    for (const line of ['', ...inWords(summary, plan, lastDay), ...differences.slice(0, 10)])
      say(line);
    if (options.json) console.log(JSON.stringify(summary));
    if (options.exit) return;
    for (const line of whatToLookAt(summary, plan, services.siteUrl)) say(line);
    await untilStopped();
  } finally {
    await services.stop();
  }
}

interface Rehearsal {
  plan: Plan;
  source: string;
  people: People;
  from: Instant;
  until: Instant;
  clock: { now: Instant };
  say: (line: string) => void;
}

async function rehearse(services: Services, rehearsal: Rehearsal): Promise<void> {
  const { plan, source, people, from, until, clock, say } = rehearsal;
  const { db, client, mailbox, siteUrl, temporal } = services;
  const municipalityId = plan.municipality.id;
  const planId = planIdOf(municipalityId, plan.year);
  const versionId = await storeVersion(db, plan, source, from);
  const application = { municipalityId, year: plan.year, versionId, rehearsal: true, at: from };
  const applied = await temporal.applyPlan(application);
  if (applied.kind !== 'done') throw new Error('Het plan kon niet worden geactiveerd.');
  const progress = new Progress(db, { municipalityId, planId }, calendarOf(plan.calendar), say);
  const visitor = new Visitor(db, municipalityId, mailbox, siteUrl);
  await conduct(
    {
      ...{ client, db, municipalityId, people, attempt: once },
      perform: (act) => visitor.perform(act),
      setNow: (at) => {
        clock.now = at;
      },
      progress: (at) => progress.at(at),
    },
    from,
    until,
  );
}

function whatToLookAt(summary: Summary, plan: Plan, siteUrl: string): string[] {
  const planUrl = `${siteUrl}/${planIdOf(plan.municipality.id, plan.year)}`;
  const [escalation] = summary.escalations;
  return [
    '\nOm te bekijken:',
    `  het dashboard              ${planUrl}`,
    ...(escalation === undefined
      ? []
      : [`  een actie bij het TVO      ${planUrl}/acties/${escalation.action}`]),
    `  de agenda van het TVO      ${planUrl}/tvo`,
    ...(summary.reports.length === 0
      ? []
      : [`  de halfjaarrapportage      ${planUrl}/rapportages/1`]),
    `  als iemand uit het plan    ${siteUrl}/aanmelden/als`,
    `  acties samen bewerken      ${planUrl}/acties-samen`,
    `  de JSON-API                ${siteUrl}/api/v1/openapi.json`,
    `  de postbus met alle mails  ${siteUrl}/postbus`,
    '\nStoppen: Ctrl+C.',
  ];
}

interface Options {
  plan: string;
  script: string;
  until: string | undefined;
  exit: boolean;
  json: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      plan: { type: 'string', default: besides('../plans/westerkwartier-2024.yaml') },
      script: { type: 'string', default: besides('./people-2024.yaml') },
      until: { type: 'string' },
      exit: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.until !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.until)) {
    throw new Error(`--until ${values.until}: verwacht een datum als 2024-07-15.`);
  }
  return { ...values, until: values.until };
}
