/**
 * A rehearsal on servers that run already: a worker and a site of its own, each a process, and the
 * conductor between them. Whatever dies is started again, and what was under way is tried again.
 */

import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { temporalClient } from '../api/temporal.ts';
import type { Instant } from '../domain/calendar.ts';
import type { People } from '../domain/ahead/people.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { connect, type Db } from '../prisma/client.ts';
import { taskQueue } from '../workflows/contract.ts';
import { conduct } from './conductor.ts';
import { type KeptProcess, keepRunning } from './kept-process.ts';
import type { MailReader } from './mail-folder.ts';
import { refuseRealMunicipalities } from './nobody-real.ts';
import { patiently, perform } from './patience.ts';
import { activateRehearsed } from './rehearsal.ts';
import { writeMoment } from './rehearsal-clock.ts';
import { freePort } from './temporal.ts';
import { Visitor } from './visitor.ts';

export interface RehearsalOptions {
  plan: Plan;
  source: string;
  people: People;
  from: Instant;
  until: Instant;
  databaseUrl: string;
  temporal: { address: string; namespace: string };
  mailboxUrl: string;
  /** Where people read their mail. */
  mails: MailReader;
  clockFile: string;
  /** `AANJAGER_CRASH` of the worker and the site, one for each of their starts. */
  crashes: { worker: string[]; site: string[] };
  say: (line: string) => void;
  /** The clock is about to stand at this moment. */
  moving(at: Instant): void;
  moved(at: Instant): Promise<void>;
  died(part: string): void;
}

export interface Rehearsal {
  db: Db;
  client: Client;
  siteUrl: string;
  worker: KeptProcess;
  site: KeptProcess;
  /** Plays the plan; resolves when `until` is reached. */
  play(): Promise<void>;
  stop(): Promise<void>;
}

const from = 'Aanjager <aanjager@westerkwartier.example.org>';
const program = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export async function openRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const { databaseUrl, temporal, clockFile } = options;
  const port = await freePort();
  const siteUrl = `http://localhost:${String(port)}`;
  writeMoment(clockFile, options.from);
  const db = connect(databaseUrl);
  const connection = await Connection.connect({ address: temporal.address });
  const client = new Client({ connection, namespace: temporal.namespace });
  await refuseRealMunicipalities(db, client);
  const environment = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    BASE_URL: siteUrl,
    PORT: String(port),
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    MAILBOX_URL: options.mailboxUrl,
    MAIL_MODE: 'mailbox',
    MAIL_FROM: from,
  };
  const keep = (name: string, args: string[], crashes: string[], answers: () => Promise<void>) =>
    keepRunning({
      name,
      command: process.execPath,
      args: ['--import', 'tsx', ...args],
      answers,
      options: { cwd: program('..') },
      env: (start) => ({ ...environment, AANJAGER_CRASH: crashes[start] }),
      died: () => {
        options.died(name);
      },
    });
  const worker = keep(
    'worker',
    [program('../worker/main.ts')],
    options.crashes.worker,
    async () => {
      await db.municipality.count();
    },
  );
  const siteArgs = [program('./rehearsal-site.ts'), clockFile];
  const site = keep('site', siteArgs, options.crashes.site, async () => {
    await fetch(`${siteUrl}/gezond`);
  });
  const parts = { db, client, siteUrl, worker, site };
  return { ...parts, play: () => play(options, parts), stop: () => stop(parts) };
}

type Parts = Omit<Rehearsal, 'play' | 'stop'>;

async function play(
  options: RehearsalOptions,
  { db, client, siteUrl, worker, site }: Parts,
): Promise<void> {
  const { plan, people, say } = options;
  const municipalityId = plan.municipality.id;
  await worker.ready();
  await site.ready();
  const attempt = patiently(say);
  const temporal = temporalClient(client, taskQueue, () => options.from);
  await attempt(() => activateRehearsed({ db, temporal }, options));
  const visitor = new Visitor(db, municipalityId, options.mails, { url: siteUrl, request: fetch });
  await conduct(
    {
      client,
      db,
      municipalityId,
      people,
      attempt,
      perform: (act) => perform(visitor, act, say),
      setNow: (at) => {
        writeMoment(options.clockFile, at);
        options.moving(at);
      },
      progress: (at) => options.moved(at),
    },
    options.from,
    options.until,
  );
}

async function stop({ db, client, worker, site }: Parts): Promise<void> {
  await Promise.all([worker.stop('SIGTERM'), site.stop('SIGKILL')]);
  await client.connection.close();
  await db.$disconnect();
}
