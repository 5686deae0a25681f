/** `npm run worker`: one worker against the servers that the environment names. */

import { Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { endingOf, noOptions, readCommandLine } from '../domain/command-line.ts';
import { migrate } from '../prisma/migrate.ts';
import { showHealth } from './health.ts';
import { untilDatabase, untilTemporal } from '../prisma/waiting.ts';
import { quietRuntime, startWorker } from './run.ts';
import { readWorkerSettings } from './settings.ts';

try {
  readCommandLine(
    {
      command: 'npm run worker',
      does: 'Start één worker. De instellingen zijn variabelen: zie README.md.',
      language: 'nl',
      ...noOptions,
    },
    process.argv.slice(2),
  );
  quietRuntime();
  const settings = readWorkerSettings(process.env);
  const { connectionOptions, namespace } = loadClientConnectConfig();
  await untilDatabase(settings.databaseUrl, console.log);
  await migrate(settings.databaseUrl);
  await (await untilTemporal(() => Connection.connect(connectionOptions), console.log)).close();
  const worker = await startWorker(settings, {
    connection: connectionOptions,
    namespace: namespace ?? 'default',
  });
  const health = showHealth(() => worker.isRunning());
  console.log('De worker draait. Stoppen: Ctrl+C.');
  process.once('SIGTERM', () => void worker.stop());
  process.once('SIGINT', () => void worker.stop());
  await worker.stopped.finally(() => {
    health.stop();
  });
} catch (error) {
  const { text, exitCode } = endingOf(error);
  if (exitCode === 0) console.log(text);
  else console.error(text);
  process.exitCode = exitCode;
}
