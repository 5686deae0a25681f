/** The child process of local/rehearsals.ts: one year of a plan, on services of its own that keep nothing. */

import { once } from 'node:events';
import { setPriority } from 'node:os';
import { simulate } from '../domain/ahead/simulate.ts';
import { calendarOf } from '../domain/calendar.ts';
import { answeringPeople } from './answering-people.ts';
import { compareLedgers } from './ledgers.ts';
import { readPlan, rehearsalOf, rehearse, type Rehearsal } from './rehearsal.ts';
import { rehearsalOrder, type RehearsalOrder, type RehearsalReport } from './rehearsal-messages.ts';
import { alone, type Services, startServices } from './services.ts';
import { inWords, summarise } from './summary.ts';
import { freePort } from './temporal.ts';
import { failWith, stopOnSignal } from './terminal.ts';

/** The site that began this goes first. */
const lowPriority = 10;
const betweenReportsMs = 300;
const newestMails = 12;

const quietly = () => undefined;

// A parent that dies takes its rehearsal along: nobody else knows the port.
process.on('disconnect', () => process.exit());
stopOnSignal();
try {
  setPriority(lowPriority);
  const message: unknown[] = await once(process, 'message');
  await play(rehearsalOrder.parse(message[0]));
} catch (error) {
  failWith(error);
  process.exit();
}

async function play({ source, answering, backUrl, until }: RehearsalOrder): Promise<void> {
  const plan = readPlan('dat u oefent', source);
  const rehearsal = rehearsalOf({ plan, source }, answeringPeople(plan, answering), until);
  const { clock } = rehearsal;
  const port = await freePort();
  const now = () => clock.now;
  const services = await startServices({ ...alone, backUrl, port, now, say: quietly });
  const startedAt = performance.now();
  const months: RehearsalReport['months'] = [];
  const report = reporter(services, rehearsal, months);
  report('playing', []);
  await rehearse(services, rehearsal, {
    passed: (month) => {
      months.push(month);
    },
    moved: throttled(() => {
      report('playing', []);
    }),
  });
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  report('done', await wordsOf(services, rehearsal, seconds));
}

type Report = (stage: RehearsalReport['stage'], summary: string[]) => void;

function reporter(
  { mailbox, siteUrl }: Services,
  { plan, clock }: Rehearsal,
  months: RehearsalReport['months'],
): Report {
  const calendar = calendarOf(plan.calendar);
  return (stage, summary) => {
    const newest = mailbox.mails().slice(0, newestMails);
    const mails = newest.map(({ id, to, subject }) => ({ id, to, subject }));
    const on = calendar.dateOf(clock.now);
    process.send?.({ stage, on, months, mails, siteUrl, summary } satisfies RehearsalReport);
  };
}

/** Also whether the simulation, by which the page of a plan shows the year, gives the same year. */
async function wordsOf({ db }: Services, rehearsal: Rehearsal, seconds: number): Promise<string[]> {
  const { plan, from, until, people, lastDay } = rehearsal;
  const differences = await compareLedgers(db, plan, simulate(plan, { from, until, people }));
  for (const line of differences.slice(0, 10)) console.error(line);
  const outcome = { simulationAgrees: differences.length === 0, seconds };
  const summary = await summarise(db, plan, lastDay, outcome);
  return inWords(summary, plan, lastDay).map((line) => line.trim());
}

function throttled(work: () => void): () => void {
  let last = 0;
  return () => {
    if (performance.now() - last < betweenReportsMs) return;
    last = performance.now();
    work();
  };
}
