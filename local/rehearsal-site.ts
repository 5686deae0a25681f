/** The site of a rehearsal, for this machine only: as `npm run api`, with the clock of the rehearsal. */

import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { createApp } from '../api/app.ts';
import { serveSite } from '../api/serve.ts';
import { readSettings } from '../api/settings.ts';
import { readStyles } from '../api/site/style/themes.ts';
import { temporalClient } from '../api/temporal.ts';
import { connect } from '../prisma/client.ts';
import { readMunicipalities } from '../prisma/rehearsals.ts';
import { taskQueue } from '../workflows/contract.ts';
import { readMoment } from './rehearsal-clock.ts';
import { failWith } from './terminal.ts';

const [clockFile = ''] = process.argv.slice(2);

try {
  const { databaseUrl, port, baseUrl, temporalUiUrl } = readSettings(process.env);
  const { connectionOptions, namespace = 'default' } = loadClientConnectConfig();
  const client = new Client({ connection: await Connection.connect(connectionOptions), namespace });
  const now = () => readMoment(clockFile);
  const db = connect(databaseUrl);
  const { real } = await readMunicipalities(db);
  if (real.length > 0) throw new Error(`Gemeente ${real.join(', ')} is geen oefening.`);
  const temporal = temporalClient(client, taskQueue, now);
  const app = createApp({
    db,
    temporal,
    now,
    baseUrl,
    mailboxPath: null,
    rehearsals: null,
    backUrl: null,
    temporalUiUrl,
    provider: null,
    contactAddress: null,
    styles: readStyles(null),
    protection: { kind: 'loopback' },
  });
  await serveSite({
    doors: { db, temporal, now },
    fetch: (request) => app.fetch(request),
    port,
    hostname: '127.0.0.1',
  });
} catch (error) {
  failWith(error);
}
