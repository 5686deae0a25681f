/**
 * `npm run rehearse`: the year of a plan on the servers that DATABASE_URL, TEMPORAL_ADDRESS and MAILBOX_URL
 * name, with a worker and a site of its own. It starts and stops none of those servers.
 */

import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarOf } from '../domain/calendar.ts';
import { readCommandLine } from '../domain/command-line.ts';
import {
  accountUrlVariable,
  readEnvironment,
  temporalAddressVariable,
  urlVariable,
} from '../domain/environment.ts';
import { planIdOf } from '../domain/ids.ts';
import { nobody, type People } from '../domain/ahead/people.ts';
import { simulate } from '../domain/ahead/simulate.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { compareLedgers } from './ledgers.ts';
import { type MailReader, readMailFolder } from './mail-folder.ts';
import { readMailpit } from './mailpit.ts';
import { readScript, scriptedPeople } from './people.ts';
import { monthInWords, Progress } from './progress.ts';
import { readRehearsal } from './rehearsal.ts';
import { rehearsalOptions, wantedOf } from './rehearsal-options.ts';
import { openRehearsal } from './server-rehearsal.ts';
import { seededPeople } from './seeded-script.ts';
import { inWords, summarise } from './summary.ts';
import { failWith, stopOnSignal } from './terminal.ts';

try {
  stopOnSignal();
  await main();
  process.exit();
} catch (error) {
  failWith(error);
  process.exit();
}

async function main(): Promise<void> {
  const options = readOptions();
  const servers = readServers();
  const say = (line: string) => {
    if (!options.json) console.log(line);
  };
  const { plan, source, from, until, lastDay } = readRehearsal(options);
  const calendar = calendarOf(plan.calendar);
  const people = peopleOf(plan, options, say);
  const municipalityId = plan.municipality.id;
  const subject = { municipalityId, planId: planIdOf(municipalityId, plan.year) };
  const startedAt = performance.now();
  const rehearsal = await openRehearsal({
    plan,
    source,
    people,
    from,
    until,
    ...servers,
    say,
    mails: mailsAt(options.mails),
    clockFile: join(mkdtempSync(join(tmpdir(), 'aanjager-oefening-')), 'moment'),
    crashes: { worker: [], site: [] },
    moving: () => undefined,
    moved: (at) => progress.at(at),
    died: (part) => say(`  ${part} is gestopt en start opnieuw`),
  });
  const progress = new Progress(rehearsal.db, subject, calendar, (month) => {
    say(monthInWords(month));
  });
  await rehearsal.play();
  await progress.end(until);
  const simulated = simulate(plan, { from, until, people });
  const differences = await compareLedgers(rehearsal.db, plan, simulated);
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  const outcome = { simulationAgrees: differences.length === 0, seconds };
  const summary = await summarise(rehearsal.db, plan, lastDay, outcome);
  for (const line of ['', ...inWords(summary, plan, lastDay), ...differences.slice(0, 10)]) {
    say(line);
  }
  if (options.json) console.log(JSON.stringify(summary));
  await rehearsal.stop();
}

function mailsAt(place: string | undefined): MailReader {
  if (place === undefined) return { mailsTo: () => [] };
  return /^https?:\/\//.test(place) ? readMailpit(place.replace(/\/$/, '')) : readMailFolder(place);
}

type Options = ReturnType<typeof readOptions>;

function readOptions() {
  const typed = readCommandLine(
    {
      command: 'npm run rehearse',
      does: 'Oefent het jaar van een plan op de servers van DATABASE_URL, TEMPORAL_ADDRESS en MAILBOX_URL.',
      language: 'nl',
      texts: {
        ...rehearsalOptions,
        seed: {
          takes: 'GETAL',
          does: 'mensen bij toeval; hetzelfde getal geeft dezelfde mensen',
          refuse: (text) => (/^\d{1,9}$/.test(text) ? null : 'een getal, zoals 7'),
        },
        mails: {
          takes: 'PLAATS',
          does: 'waar de opgevangen mails staan: een map, of het adres van Mailpit',
          refuse: whyNoMails,
        },
      },
      switches: { json: 'geeft een samenvatting in JSON' },
    },
    process.argv.slice(2),
  );
  const [seed, mails] = [typed.text('seed'), typed.text('mails')];
  return { ...wantedOf(typed), seed, mails, json: typed.has('json') };
}

function whyNoMails(place: string): string | null {
  if (/^https?:\/\//.test(place) || existsSync(place)) return null;
  return 'een map die bestaat, of een adres als http://127.0.0.1:8025';
}

function readServers() {
  const { DATABASE_URL, TEMPORAL_ADDRESS, MAILBOX_URL, TEMPORAL_NAMESPACE } = readEnvironment(
    {
      DATABASE_URL: accountUrlVariable(
        ['postgresql:', 'postgres:'],
        'postgresql://naam:wachtwoord@host/aanjager',
      ),
      TEMPORAL_ADDRESS: temporalAddressVariable,
      TEMPORAL_NAMESPACE: {
        expected: 'een namespace',
        otherwise: 'default',
        read: (text: string) => text,
      },
      MAILBOX_URL: {
        ...urlVariable(['smtp:'], 'smtp://127.0.0.1:1025'),
        otherwise: 'smtp://127.0.0.1:1025',
      },
    },
    process.env,
  );
  const temporal = { address: TEMPORAL_ADDRESS, namespace: TEMPORAL_NAMESPACE };
  return { databaseUrl: DATABASE_URL, temporal, mailboxUrl: MAILBOX_URL };
}

/** Who cannot read their mail answers nothing. */
function peopleOf(
  plan: Plan,
  { mails, seed, script }: Options,
  say: (line: string) => void,
): People {
  if (mails === undefined) {
    say('Zonder --mails leest niemand zijn mail, en antwoordt dus niemand.');
    return nobody;
  }
  if (seed !== undefined) return seededPeople(plan, Number(seed));
  if (script === 'none') return nobody;
  // A mail server that catches everything refuses nobody, whatever the script says.
  return scriptedPeople(plan, { ...readScript(script), weigert: [] });
}
