/** `npm run api`: the site against the servers that the environment names. */

import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { endingOf, noOptions, readCommandLine } from '../domain/command-line.ts';
import { connect, pagePatience } from '../prisma/client.ts';
import { migrate } from '../prisma/migrate.ts';
import { untilDatabase, untilTemporal } from '../prisma/waiting.ts';
import { taskQueue } from '../workflows/contract.ts';
import { createApp } from './app.ts';
import { oidcProvider } from './sign-in/oidc.ts';
import { readSettings } from './settings.ts';
import { readStyles } from './site/style/themes.ts';
import { refuseTakenPort, serveSite } from './serve.ts';
import { temporalClient } from './temporal.ts';

try {
  readCommandLine(
    {
      command: 'npm run api',
      does: 'Start de site. De instellingen zijn variabelen: zie README.md.',
      language: 'nl',
      ...noOptions,
    },
    process.argv.slice(2),
  );
  const { databaseUrl, port, host, temporalUiUrl, oidc, themeDir, ...site } = readSettings(
    process.env,
  );
  const styles = readStyles(themeDir);
  for (const note of styles.notes) console.log(note);
  await refuseTakenPort(port, host);
  const { connectionOptions, namespace = 'default' } = loadClientConnectConfig();
  await untilDatabase(databaseUrl, console.log);
  await migrate(databaseUrl);
  const connection = await untilTemporal(() => Connection.connect(connectionOptions), console.log);
  const client = new Client({ connection, namespace });
  const now = () => new Date().toISOString();
  const db = connect(databaseUrl, pagePatience);
  const temporal = temporalClient(client, taskQueue, now);
  const app = createApp({
    ...site,
    db,
    temporal,
    now,
    styles,
    mailboxPath: null,
    rehearsals: null,
    backUrl: null,
    provider: oidc === null ? null : oidcProvider(oidc, site.baseUrl),
    temporalUiUrl: temporalUiUrl === null ? null : `${temporalUiUrl}/namespaces/${namespace}`,
  });
  const served = await serveSite({
    doors: { db, temporal, now },
    fetch: (request, bindings) => app.fetch(request, bindings),
    port,
    hostname: host,
  });
  console.log(`De site draait op ${site.baseUrl}. Stoppen: Ctrl+C.`);
  const stop = async () => {
    console.log('De site stopt: wat bezig is, wordt afgemaakt …');
    await served.stop();
    await Promise.all([connection.close(), db.$disconnect()]);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
} catch (error) {
  const { text, exitCode } = endingOf(error);
  if (exitCode === 0) console.log(text);
  else console.error(text);
  process.exitCode = exitCode;
}
