/** The demo's year on the real parts, stopped at some moments to read what the site then shows. */

import { calendarOf, type Instant, type IsoDate } from '../../../domain/calendar.ts';
import { planIdOf } from '../../../domain/ids.ts';
import { conduct, once } from '../../../local/conductor.ts';
import { activateRehearsed, readRehearsal } from '../../../local/rehearsal.ts';
import { examplePlan, exampleScript } from '../../../local/rehearsal-options.ts';
import { alone, type Services, startServices } from '../../../local/services.ts';
import { freePort } from '../../../local/temporal.ts';
import { Visitor } from '../../../local/visitor.ts';
import { storePublication } from '../../../prisma/publications.ts';
import type { PageText, YearTexts } from './judge.ts';
import { pagesToRead } from './pages-to-read.ts';
import { readRows } from './read-rows.ts';
import type { Rows } from './rows.ts';

/** After a quarter began, after its end, after a meeting of the TVO; and the quiet days between. */
const stopDays: IsoDate[] = [
  ...['2024-01-03', '2024-02-14', '2024-03-27', '2024-04-10', '2024-05-17', '2024-06-24'],
  ...['2024-07-08', '2024-08-14', '2024-09-17', '2024-10-16', '2024-12-04', '2025-01-29'],
];

type Report = (line: string) => void;

export async function playYear(report: Report): Promise<YearTexts> {
  const rehearsal = readRehearsal({ plan: examplePlan, script: exampleScript, until: undefined });
  const { clock } = rehearsal;
  const now = () => clock.now;
  const services = await startServices({ ...alone, port: await freePort(), now, say: report });
  try {
    return await play(services, rehearsal, report);
  } finally {
    await services.stop();
  }
}

async function play(
  services: Services,
  rehearsal: ReturnType<typeof readRehearsal>,
  report: Report,
): Promise<YearTexts> {
  const { plan, people, from, until, clock } = rehearsal;
  const { db, client, mailbox, siteUrl, place } = services;
  const municipalityId = plan.municipality.id;
  const calendar = calendarOf(plan.calendar);
  mailbox.refuse = people.refuses;
  mailbox.vacation = (address) => rehearsal.vacation(address, calendar.dateOf(clock.now));
  await activateRehearsed(services, rehearsal);
  const visitor = new Visitor(db, municipalityId, mailbox, { url: siteUrl, request: fetch });
  const stops: YearTexts['stops'] = [];
  const waiting = [...stopDays];
  await conduct(
    {
      client,
      db,
      municipalityId,
      people,
      attempt: once,
      perform: (act) => visitor.perform(act),
      setNow: (at) => {
        clock.now = at;
      },
      progress: async (at) => {
        if (calendar.dateOf(at) < (waiting[0] ?? '9999')) return;
        waiting.shift();
        report(`reads the site as it is at ${at}`);
        await publishAll(db, planIdOf(municipalityId, plan.year), at);
        const rows = await readRows(place.databaseUrl, municipalityId);
        stops.push({ at, rows, pages: await pagesOf(services, rows) });
      },
    },
    from,
    until,
  );
  const rows = await readRows(place.databaseUrl, municipalityId);
  // Robots of people who are away write to the mailbox too, without HTML.
  const mails = mailbox.mails().filter(({ html }) => html !== '');
  report(`${planIdOf(municipalityId, plan.year)}: ${String(mails.length)} mails to read`);
  return { rows, stops, mails };
}

/** All that may be: what is chosen of it is another matter. */
async function publishAll(db: Services['db'], planId: string, at: Instant): Promise<void> {
  const { municipalityId } = await db.plan.findUniqueOrThrow({ where: { id: planId } });
  const actions = await db.action.findMany({ where: { planId } });
  const decisions = await db.meetingDecision.findMany({ where: { municipalityId } });
  await storePublication(db, {
    municipalityId,
    planId,
    at,
    isOn: true,
    channel: 'page',
    authorId: null,
    author: '',
    actionKeys: actions.map(({ key }) => key),
    decisionIds: decisions.map(({ id }) => id),
  });
}

async function pagesOf({ siteUrl }: Services, rows: Rows): Promise<PageText[]> {
  const pages: PageText[] = [];
  for (const path of pagesToRead(rows)) {
    const response = await fetch(`${siteUrl}${path}`);
    if (response.ok) pages.push({ path, body: await response.text() });
    else if (!path.includes('/rapportages/'))
      throw new Error(`${path}: ${String(response.status)}`);
  }
  return pages;
}
