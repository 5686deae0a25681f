/** `npm run demo`: rehearses the year of a plan on the real services, with scripted people. */

import { refuseTakenPort } from '../api/serve.ts';
import { readCommandLine } from '../domain/command-line.ts';
import { portVariable, readEnvironment } from '../domain/environment.ts';
import { planIdOf } from '../domain/ids.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { simulate } from '../domain/ahead/simulate.ts';
import { plural } from '../domain/dutch/index.ts';
import { compareLedgers } from './ledgers.ts';
import { inLines, readRehearsal, rehearse } from './rehearsal.ts';
import { rehearsalOptions, type Wanted, wantedOf } from './rehearsal-options.ts';
import { writeReports } from './report-folder.ts';
import { alone, startServices } from './services.ts';
import { inWords, summarise, type Summary } from './summary.ts';
import { failWith, stopOnSignal, untilStopped } from './terminal.ts';
import { type NextYear, turnTheYear } from './turn-of-year.ts';

try {
  await main();
} catch (error) {
  failWith(error);
}

async function main(): Promise<void> {
  const options = readOptions();
  // Standard output is for the result alone; with --json that is one line.
  const say = (line: string) => {
    console.error(line);
  };
  const tell = options.json ? say : (line: string) => console.log(line);
  const rehearsal = readRehearsal(options);
  const { plan, from, until, people, lastDay, clock } = rehearsal;

  stopOnSignal();
  const { PORT: port } = readEnvironment({ PORT: portVariable(3000) }, process.env);
  await refuseTakenPort(port, '127.0.0.1');
  const services = await startServices({ ...alone, port, now: () => clock.now, say });
  try {
    say(`\n${plan.title}, gemeente ${plan.municipality.name}: het jaar in het kort\n`);
    const startedAt = performance.now();
    await rehearse(services, rehearsal, inLines(say));
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
    const differences = await compareLedgers(
      services.db,
      plan,
      simulate(plan, { from, until, people }),
    );
    const agrees = { simulationAgrees: differences.length === 0, seconds };
    const summary = await summarise(services.db, plan, lastDay, agrees);
    const isWhole = lastDay > `${String(plan.year)}-12-31`;
    const nextYear = isWhole ? await turnTheYear(services, plan) : null;
    for (const line of ['', ...inWords(summary, plan, lastDay), ...differences.slice(0, 10)])
      tell(line);
    if (nextYear !== null) tell(nextYearInWords(nextYear));
    if (options.json) console.log(JSON.stringify({ ...summary, nextYear }));
    if (options.out !== null) {
      const { municipality, year } = plan;
      const planId = planIdOf(municipality.id, year);
      const nextPlanId = nextYear && planIdOf(municipality.id, nextYear.year);
      const wanted = { planId, nextPlanId, siteUrl: services.siteUrl };
      const count = await writeReports(services.db, wanted, options.out);
      say(`In ${options.out} staan nu ${plural(count, 'bestand', 'bestanden')}`);
    }
    if (options.exit) return;
    for (const line of whatToLookAt(summary, plan, services.siteUrl)) tell(line);
    await untilStopped();
  } finally {
    await services.stop();
  }
}

function nextYearInWords({ year, running, total }: NextYear): string {
  return (
    `  Het plan van ${String(year)} is met één knop gemaakt en aangezet: ` +
    `${String(running)} van ${plural(total, 'actie', 'acties')} ${running === 1 ? 'loopt' : 'lopen'}.`
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
    `  het jaar op één bord       ${planUrl}/jaarbord`,
    `  cijfers per thema          ${planUrl}/dashboard-oov`,
    `  de overleggen              ${planUrl}/overleggen`,
    `  geld en capaciteit         ${planUrl}/geld`,
    `  met wie u beter belt       ${planUrl}/actiehouders`,
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

interface Options extends Wanted {
  exit: boolean;
  json: boolean;
  /** A folder for all files of the reports; null for none. */
  out: string | null;
}

function readOptions(): Options {
  const typed = readCommandLine(
    {
      command: 'npm run demo',
      does: 'Oefent het jaar van een plan, met verzonnen mensen. Daarna blijft de site draaien.',
      language: 'nl',
      texts: {
        ...rehearsalOptions,
        out: {
          takes: 'MAP',
          does: 'schrijft elke rapportage in alle versies en formaten in die map',
          refuse: () => null,
        },
      },
      switches: {
        exit: 'stopt als de oefening klaar is',
        json: 'geeft een samenvatting in JSON',
      },
    },
    process.argv.slice(2),
  );
  return {
    ...wantedOf(typed),
    exit: typed.has('exit'),
    json: typed.has('json'),
    out: typed.text('out') ?? null,
  };
}
