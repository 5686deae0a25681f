/** Everything that `npm start` runs, each in a process of its own. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { freePort, startTemporal } from '../../../local/temporal.ts';
import { writeMoment } from '../../../local/rehearsal-clock.ts';
import type { Instant } from '../../../domain/calendar.ts';
import { connect, type Db } from '../../../prisma/client.ts';
import { migrate } from '../../../prisma/migrate.ts';
import { type Part, startPart } from './part.ts';

export interface House {
  db: Db;
  client: Client;
  siteUrl: string;
  /** Those whose memory is looked at. */
  parts: Part[];
  setNow(at: Instant): void;
  stop(): Promise<void>;
}

export async function startHouse(from: Instant, say: (line: string) => void): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'aanjager-soak-'));
  const clockFile = join(folder, 'moment');
  writeMoment(clockFile, from);
  const temporal = await startTemporal(null, say);
  const database = startPart({
    name: 'database',
    program: 'local/database-process.ts',
    env: {},
    args: [join(folder, 'database')],
  });
  const mailbox = startPart({
    name: 'mailbox',
    program: 'test/proof/soak/mailbox-process.ts',
    env: {},
    args: [join(folder, 'mails')],
  });
  const databaseAddress = await database.ready();
  const databaseUrl = `postgresql://postgres:postgres@${databaseAddress}/postgres?sslmode=disable`;
  await migrate(databaseUrl);
  const port = String(await freePort());
  const siteUrl = `http://localhost:${port}`;
  const env = {
    DATABASE_URL: databaseUrl,
    BASE_URL: siteUrl,
    PORT: port,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: 'default',
    MAILBOX_URL: await mailbox.ready(),
    MAIL_MODE: 'mailbox',
    MAIL_FROM: 'Aanjager <aanjager@gemeente.example.org>',
  };
  const worker = startPart({ name: 'worker', program: 'worker/main.ts', args: [], env });
  const site = startPart({
    name: 'site',
    program: 'local/rehearsal-site.ts',
    args: [clockFile],
    env,
  });
  const db = connect(databaseUrl);
  const connection = await Connection.connect({ address: temporal.address });
  await untilAnswering(siteUrl);
  const parts = [site, worker, database, mailbox];
  return {
    db,
    siteUrl,
    parts,
    client: new Client({ connection }),
    setNow: (at) => {
      writeMoment(clockFile, at);
    },
    stop: async () => {
      await db.$disconnect();
      await connection.close();
      for (const part of parts) await part.stop();
      await temporal.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswering(siteUrl: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answers = await fetch(`${siteUrl}/gezond`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await pause(200);
  }
  throw new Error('the site does not answer');
}
