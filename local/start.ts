/** `npm start`: everything on one machine, in real time, kept between starts. */

import { fileURLToPath } from 'node:url';
import { refuseTakenPort } from '../api/serve.ts';
import { noOptions, readCommandLine } from '../domain/command-line.ts';
import { portVariable, readEnvironment } from '../domain/environment.ts';
import { openRehearsals } from './rehearsals.ts';
import { startServices } from './services.ts';
import { failWith, stopOnSignal, untilStopped } from './terminal.ts';

const folder = fileURLToPath(new URL('../.aanjager', import.meta.url));

try {
  readCommandLine(
    {
      command: 'npm start',
      does: 'Start Aanjager op deze computer. Een andere poort: PORT=3001 npm start.',
      language: 'nl',
      ...noOptions,
    },
    process.argv.slice(2),
  );
  stopOnSignal();
  const { PORT: port } = readEnvironment({ PORT: portVariable(3000) }, process.env);
  await refuseTakenPort(port, '127.0.0.1');
  const services = await startServices({
    folder,
    rehearsals: openRehearsals(),
    backUrl: null,
    port,
    now: () => new Date().toISOString(),
    say: (line) => {
      console.log(line);
    },
  });
  console.log(`\nAanjager draait op ${services.siteUrl}`);
  console.log(`De mails staan op ${services.siteUrl}/postbus; niemand anders krijgt ze.`);
  console.log(`Alles blijft bewaard in ${folder}. Stoppen: Ctrl+C.`);
  await untilStopped();
  console.log('Aanjager stopt …');
  await services.stop();
} catch (error) {
  failWith(error);
}
