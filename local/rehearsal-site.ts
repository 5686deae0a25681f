/** The site of a rehearsal, for this machine only: as `npm run api`, with the clock of the rehearsal. */

import { serve } from '@hono/node-server';
import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { createApp } from '../api/app.ts';
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
  const app = createApp({
    ...{ db, temporal: temporalClient(client, taskQueue, now), now, baseUrl },
    ...{ mailboxPath: null, temporalUiUrl, provider: null, styles: readStyles(null) },
    protection: { kind: 'loopback' },
  });
  serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
} catch (error) {
  failWith(error);
}
