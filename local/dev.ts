/** `npm run dev`: the site over a rehearsed half year, started anew whenever its source changes. */

import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { ownName } from '../api/app.ts';
import { refuseTakenPort } from '../api/serve.ts';
import { noOptions, readCommandLine } from '../domain/command-line.ts';
import { portVariable, readEnvironment } from '../domain/environment.ts';
import { planIdOf } from '../domain/ids.ts';
import { siteInProcess } from './dev-site.ts';
import { mailboxPage } from './mailbox-page.tsx';
import { inLines, readRehearsal, rehearse } from './rehearsal.ts';
import { examplePlan, exampleScript } from './rehearsal-options.ts';
import { alone, type Services, startServices } from './services.ts';
import { failWith, stopOnSignal, untilStopped } from './terminal.ts';
import { watchSource } from './watch.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sourceOfSite = ['api', 'domain', 'plans', 'prisma', 'workflows'];
/** Something of everything: actions that are done, late, and at the TVO, and a report. */
const until = '2024-07-15';

const say = (line: string) => {
  console.log(line);
};

try {
  await main();
} catch (error) {
  failWith(error);
}

async function main(): Promise<void> {
  readCommandLine(
    {
      command: 'npm run dev',
      does: 'De site over een geoefend half jaar, opnieuw gestart als de code verandert.',
      language: 'nl',
      ...noOptions,
    },
    process.argv.slice(2),
  );
  const rehearsal = readRehearsal({ plan: examplePlan, script: exampleScript, until });
  const { plan, clock } = rehearsal;
  stopOnSignal();
  const { PORT: port } = readEnvironment({ PORT: portVariable(3000) }, process.env);
  await refuseTakenPort(port, '127.0.0.1');
  const services = await startServices({ ...alone, port, now: () => clock.now, say });
  try {
    say(`\n${plan.title}, gemeente ${plan.municipality.name}: tot en met 15 juli\n`);
    await rehearse(services, rehearsal, inLines(say));
    const stopSite = serveSource(services, clock.now);
    const planUrl = `${services.siteUrl}/${planIdOf(plan.municipality.id, plan.year)}`;
    say(`\nDe site      ${planUrl}\nDe postbus   ${services.siteUrl}/postbus\n`);
    say('Verandert u de code van een pagina, laad die dan opnieuw: de gegevens blijven.');
    say('De worker merkt een verandering pas na een nieuwe start. Stoppen: Ctrl+C.\n');
    await untilStopped();
    stopSite();
  } finally {
    await services.stop();
  }
}

/** Puts the site of the newest source in the place of the one that was rehearsed with. */
function serveSource(services: Services, now: string): () => void {
  const { mailbox, place, front } = services;
  const site = siteInProcess({ place, now }, say);
  const app = new Hono();
  app.use(ownName(place));
  app.route('/postbus', mailboxPage(mailbox));
  app.all('*', (c) => site.answer(c.req.raw));
  front.answer = async (request) => app.fetch(request);
  const stopWatching = watchSource(root, sourceOfSite, (file) => {
    site.restart(file);
  });
  return () => {
    stopWatching();
    site.stop();
  };
}
