/** The first hour on the parts that `npm start` has: from a file to a rehearsed year and a plan that runs. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRehearsals } from '../../local/rehearsals.ts';
import { type Services, startServices } from '../../local/services.ts';
import { freePort } from '../../local/temporal.ts';
import { dutchHolidays } from '../../domain/holidays.ts';
import { noMeetings } from '../../domain/meetings/meeting.ts';
import type { Timing } from '../../domain/plan/timing.ts';
import { writePlan } from '../../plans/write-plan.ts';
import { plainText } from '../api/site.ts';
import { smallPlan } from '../engine/small-plan.ts';

/** Its deadlines have passed where the rehearsal ends, and the real ones still lie ahead. */
const year = new Date().getFullYear() + 1;
const january: Timing = { kind: 'by', moments: [{ kind: 'month', month: 1 }] };
const small = smallPlan();
const plan = smallPlan({
  year,
  title: `Uitvoeringsplan veiligheid ${String(year)}`,
  calendar: { zone: 'Europe/Amsterdam', closedOn: dutchHolidays(year - 1, year + 4) },
  actions: small.actions.map((one) => ({ ...one, timing: january })),
  meetings: { tvo: noMeetings, driehoek: noMeetings },
  reports: [
    { half: 1, on: `${String(year)}-07-01`, deliveries: [] },
    { half: 2, on: `${String(year + 1)}-01-04`, deliveries: [] },
  ],
});
let services: Services;
let version: string;
let rehearsed: string;

beforeAll(async () => {
  services = await startServices({
    folder: null,
    backUrl: null,
    port: await freePort(),
    say: () => undefined,
    now: () => new Date().toISOString(),
    rehearsals: openRehearsals(`${String(year)}-02-05`),
  });
}, 180_000);
afterAll(() => services.stop());

const read = async (path: string) => {
  const response = await fetch(`${services.siteUrl}${path}`);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
};

async function send(path: string, fields: Record<string, string | File>): Promise<string> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const headers = { origin: services.siteUrl };
  const init = { method: 'POST', body, headers, redirect: 'manual' } as const;
  const response = await fetch(`${services.siteUrl}${path}`, init);
  expect([path, response.status]).toEqual([path, 303]);
  return response.headers.get('location') ?? '';
}

async function counts() {
  const { mail, plan: plans, action, answer, notice, planVersion } = services.db;
  return Promise.all([mail, plans, action, answer, notice, planVersion].map((one) => countOf(one)));
}

const countOf = (table: { count(): Promise<number> }) => table.count();

it('begins on a page that leads, with nothing done', async () => {
  const text = plainText(await read('/'));
  expect(text).toContain('In vier stappen naar een lopend plan');
  expect(text).toMatch(/Maak het plan nu.*Vul de mensen aan straks.*Oefen het jaar straks/);
});

it('makes a draft of a file, says what is done, and leads to the plan', async () => {
  const file = new File([writePlan(plan)], 'plan.yaml');
  const draft = await send('/plannen/concept/bestand', { bestand: file });
  const text = plainText(await read('/'));
  expect(text).toMatch(/Maak het plan gedaan.*3 acties.*Oefen het jaar nu/);
  version = await send(`${draft}/plan`, {});
  expect(await read('/')).toContain(`href="${version}/oefening"`);
  expect(await read(version)).toContain('Oefen dit plan eerst');
});

it('rehearses it with half of the owners, and shows the year going by', async () => {
  const before = await counts();
  const path = await send(`${version}/oefening`, { mensen: 'half' });
  expect(await read(path)).toContain('data-live="yes"');
  await expect.poll(() => read(path), { timeout: 150_000, interval: 1_000 }).toContain('is klaar');
  const html = await read(path);
  const text = plainText(html);
  expect(text).toContain('precies hetzelfde verzendregister als de simulatie');
  expect(text).toContain('de helft van de actiehouders nooit');
  expect(html).toContain('data-label="Antwoorden">1<');
  expect(html).toContain('data-label="Te laat">2<');
  expect(html).toContain(`href="${version}/aanzetten"`);
  rehearsed = /href="(http:\/\/localhost:\d+)\/postbus"/.exec(html)?.[1] ?? '';
  expect(await counts()).toEqual(before);
  expect(services.mailbox.mails()).toEqual([]);
}, 180_000);

it('leaves a site to look at, which says that it is a rehearsal and leads back', async () => {
  const site = await (await fetch(`${rehearsed}/teststad/${String(year)}`)).text();
  expect(site).toContain('Oefening.');
  expect(site).toContain(`href="${services.siteUrl}${version}/oefening"`);
  expect(await (await fetch(`${rehearsed}/postbus`)).text()).toContain('mails');
  expect(plainText(await read('/'))).toContain('U heeft het jaar van dit plan geoefend.');
});

it('then puts the plan on, for real', async () => {
  const html = await read(`${version}/aanzetten`);
  const mensen = /name="mensen" value="(\d+)"/.exec(html)?.[1] ?? '';
  const vanaf = /name="vanaf" value="([\d-]+)"/.exec(html)?.[1] ?? '';
  await send(`${version}/activeer`, { mensen, vanaf });
  expect(await services.db.action.count({ where: { phase: 'running' } })).toBe(3);
});

it('ends with the site', async () => {
  await services.stop();
  await expect(fetch(`${rehearsed}/postbus`)).rejects.toThrow();
});
