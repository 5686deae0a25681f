/** The services of Aanjager on one machine, started in order and stopped in reverse. */

import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { Hono } from 'hono';
import { createApp, ownName } from '../api/app.ts';
import { serveSite } from '../api/serve.ts';
import type { Deps, TemporalClient } from '../api/site/deps.ts';
import type { Instant } from '../domain/calendar.ts';
import { connect, type Db } from '../prisma/client.ts';
import { migrate } from '../prisma/migrate.ts';
import { quietRuntime, startWorker } from '../worker/run.ts';
import { startDatabase } from './database.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import { mailboxPage } from './mailbox-page.tsx';
import type { LocalRehearsals } from './rehearsals.ts';
import { localDeps, type SitePlace } from './site.ts';
import { startTemporal } from './temporal.ts';
import { startThrowAwayDatabase } from './throw-away-database.ts';

export interface Services {
  db: Db;
  client: Client;
  mailbox: Mailbox;
  temporal: TemporalClient;
  siteUrl: string;
  place: SitePlace;
  front: Front;
  stop(): Promise<void>;
}

/** What stands behind `siteUrl`. */
interface Front {
  /** May be replaced. */
  answer: (request: Request) => Promise<Response>;
}

export interface ServicesOptions {
  /** Where data is kept; null keeps nothing. */
  folder: string | null;
  /** Beside these services; null where none is begun from here. */
  rehearsals: LocalRehearsals | null;
  /** Of a rehearsal: the page that began it. */
  backUrl: string | null;
  port: number;
  now: () => Instant;
  say: (line: string) => void;
}

/** As a year is rehearsed from a terminal: nothing is kept, and nothing stands beside it. */
export const alone = { folder: null, rehearsals: null, backUrl: null };

const mailFrom = 'Aanjager <aanjager@westerkwartier.example.org>';
/** The mailbox is on this machine: silence means something is broken. */
const mailTimeoutMs = 10_000;

export async function startServices(options: ServicesOptions): Promise<Services> {
  const { folder, rehearsals, backUrl, port, now, say } = options;
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const stopService of stops.splice(0).reverse()) await stopService();
  };
  const within = (name: string) => (folder === null ? null : join(folder, name));
  try {
    const siteUrl = `http://localhost:${String(port)}`;
    const database = await startDatabaseOf(within('database'));
    stops.push(() => database.stop());
    await migrate(database.url);
    const db = connect(database.url);
    stops.push(() => db.$disconnect());
    say(`Database: ${database.name}`);

    const server = await startTemporal(within('temporal.db'), say);
    stops.push(() => server.stop());
    const mailbox = await startMailbox({ folder: within('mails') });
    stops.push(() => mailbox.stop());
    say('Postbus: alle mail blijft op deze computer');

    const connection = await Connection.connect({ address: server.address });
    stops.push(() => connection.close());
    say('Worker: starten …');
    const client = new Client({ connection });
    quietRuntime();
    const worker = await startWorker(
      { databaseUrl: database.url, baseUrl: siteUrl, mail: mailTo(mailbox.url), openData: null },
      { connection: { address: server.address }, namespace: 'default' },
    );
    stops.push(() => worker.stop());

    const place = {
      baseUrl: siteUrl,
      databaseUrl: database.url,
      temporalAddress: server.address,
      temporalUiUrl: server.uiUrl,
      backUrl,
    };
    const deps = { ...localDeps(db, client, place, now), rehearsals };
    if (rehearsals !== null) stops.push(() => rehearsals.close());
    const front = { answer: siteWithMailbox(deps, mailbox) };
    const site = await serveSite({
      doors: deps,
      fetch: (request) => front.answer(request),
      port,
      hostname: '127.0.0.1',
    });
    stops.push(() => site.stop());
    return { db, client, mailbox, temporal: deps.temporal, siteUrl, place, front, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What is kept stays with the embedded one, which needs no server on this machine. */
async function startDatabaseOf(folder: string | null) {
  if (folder === null) return startThrowAwayDatabase();
  return { ...(await startDatabase(folder)), name: 'ingebouwde PostgreSQL' };
}

function mailTo(mailboxUrl: string) {
  const nowhereElse = { smtpUrl: null, allowed: [], perMinute: null };
  const mode = 'mailbox' as const;
  return { ...nowhereElse, mode, mailboxUrl, from: mailFrom, timeoutMs: mailTimeoutMs };
}

/** The mailbox stands beside the site: mails bring styles, which the site's own policy forbids. */
export function siteWithMailbox(deps: Deps, mailbox: Mailbox) {
  const site = createApp(deps);
  const box = new Hono();
  box.use(ownName(deps));
  box.route('/postbus', mailboxPage(mailbox));
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    return /^\/postbus(\/|$)/.test(pathname) ? box.fetch(request) : site.fetch(request);
  };
}
