/** `npm run api`: the site against the servers that the environment names. */

import { serve } from '@hono/node-server';
import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { explain } from '../domain/environment.ts';
import { connect } from '../prisma/client.ts';
import { migrate } from '../prisma/migrate.ts';
import { taskQueue } from '../workflows/contract.ts';
import { createApp } from './app.ts';
import { backgroundWork } from './site/background.ts';
import { oidcProvider } from './sign-in/oidc.ts';
import { readSettings } from './settings.ts';
import { readStyles } from './site/style/themes.ts';
import { temporalClient } from './temporal.ts';

try {
  const { databaseUrl, port, host, temporalUiUrl, oidc, themeDir, ...site } = readSettings(
    process.env,
  );
  const styles = readStyles(themeDir);
  for (const note of styles.notes) console.log(note);
  const { connectionOptions, namespace = 'default' } = loadClientConnectConfig();
  await migrate(databaseUrl);
  const connection = await Connection.connect(connectionOptions);
  const client = new Client({ connection, namespace });
  const now = () => new Date().toISOString();
  const db = connect(databaseUrl);
  const temporal = temporalClient(client, taskQueue, now);
  const app = createApp({
    ...site,
    db,
    temporal,
    now,
    styles,
    mailboxPath: null,
    provider: oidc === null ? null : oidcProvider(oidc, site.baseUrl),
    temporalUiUrl: temporalUiUrl === null ? null : `${temporalUiUrl}/namespaces/${namespace}`,
  });
  const server = serve({ fetch: app.fetch, port, hostname: host }, () => {
    console.log(`De site draait op ${site.baseUrl}. Stoppen: Ctrl+C.`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      void backgroundWork().then(() => Promise.all([connection.close(), db.$disconnect()]));
    });
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
