/** `npm run bench`: each figure against something else in the same run; the last line is JSON. */

import { noOptions, readCommandLine } from '../../domain/command-line.ts';
import { failWith, stopOnSignal } from '../../local/terminal.ts';
import { quietRuntime } from '../../worker/run.ts';
import { measureActivation } from './activation.ts';
import { measureDashboard } from './dashboard.ts';
import { measureHistory } from './history.ts';
import { measureIndicators } from './indicators.ts';
import { measureMemory } from './memory.ts';
import { measureOverview } from './overview.ts';
import { measureRound } from './round.ts';
import type { Report } from './report.ts';
import { type Servers, startServers } from './servers.ts';
import { measureYear } from './year.ts';

const report: Report = (line) => {
  console.log(line);
};

try {
  readCommandLine(
    {
      command: 'npm run bench',
      does: 'Measures each figure against something else in the same run.',
      language: 'en',
      ...noOptions,
    },
    process.argv.slice(2),
  );
} catch (error) {
  failWith(error);
  process.exit();
}
stopOnSignal();
quietRuntime();
const servers = await startServers(report);
try {
  const activation = await step('activation', measureActivation);
  const figures = {
    ...activation,
    ...(await step('year', () => measureYear(activation.bareSeconds))),
    ...(await step('mail round', measureRound)),
    ...(await step('history', measureHistory)),
    ...(await step('dashboard', measureDashboard)),
    ...(await step('indicators', measureIndicators)),
    ...(await step('overview', () => measureOverview(report))),
    ...(await step('memory', measureMemory)),
  };
  console.log(JSON.stringify(figures));
} finally {
  await servers.stop();
}

async function step<T>(name: string, measure: (servers: Servers) => Promise<T>): Promise<T> {
  const figures = await measure(servers);
  report(`${name}: ${JSON.stringify(figures)}`);
  return figures;
}
