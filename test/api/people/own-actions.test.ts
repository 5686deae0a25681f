/** V12: one's calendar, one's page and one's list in the API show the same actions. */

import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Db } from '../../../prisma/client.ts';
import { dateColumn } from '../../../prisma/dates.ts';
import { makeToken } from '../../../prisma/tokens.ts';
import { seed, seededNow } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, signedIn, signInProtection, testSite, type TestSite, tokenOf } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
const municipalityId = 'westerkwartier';

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db, { protection: signInProtection });
}, 60_000);
afterAll(() => stop());

test('V12: calendar, page and API agree for everybody, also while somebody is away', async () => {
  await expectAgreement();
  await goAway('joris', 'petra');
  await goAway('petra', 'fatima');
  const found = await expectAgreement();
  expect(found.get('fatima')).toEqual(expect.arrayContaining(['overleg', 'vuurwerk', 'kermis']));
});

test('V12: a day of the calendar marks nobody as busy', async () => {
  const days = ICAL.Component.fromString(await feedOf('joris')).getAllSubcomponents('vevent');
  expect(days.length).toBeGreaterThan(0);
  for (const day of days) expect(day.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
});

/** The running actions of each, by id in the plan. */
async function expectAgreement(): Promise<Map<string, string[]>> {
  const contacts = await db.contact.findMany({
    where: { municipalityId },
    orderBy: { key: 'asc' },
  });
  const rows = await db.action.findMany({ where: { municipalityId, phase: 'running' } });
  const running = new Set(rows.map(({ key }) => key));
  const found = new Map<string, string[]>();
  for (const { key } of contacts) {
    const onList = (await listOf(key)).filter((one) => running.has(one));
    const onPage = (await pageOf(key)).filter((one) => running.has(one));
    const inCalendar = actionsIn(await feedOf(key), /URL[^:]*:.*\/acties\/([\w-]+)/g);
    expect([key, onPage]).toEqual([key, onList]);
    expect([key, inCalendar]).toEqual([key, onList]);
    found.set(key, onList);
  }
  return found;
}

const own = z.object({
  actiehouderVan: z.array(z.object({ actie: z.string() })),
  betrokkenBij: z.array(z.object({ actie: z.string() })),
});

async function listOf(key: string): Promise<string[]> {
  const headers = { authorization: `Bearer ${await tokenOf(db, key)}` };
  const path = `/api/v1/gemeenten/${municipalityId}/mijn`;
  const response = await site.app.request(baseUrl + path, { headers });
  const { actiehouderVan, betrokkenBij } = own.parse(await response.json());
  return [...actiehouderVan, ...betrokkenBij].map(({ actie }) => actie).sort();
}

async function pageOf(key: string): Promise<string[]> {
  const headers = await signedIn(db, key);
  const response = await site.app.request(`${baseUrl}/${municipalityId}/mijn`, { headers });
  return actionsIn(await response.text(), /href="[^"]*\/acties\/([\w-]+)"/g);
}

async function feedOf(key: string): Promise<string> {
  const where = { municipalityId_key: { municipalityId, key } };
  const { id: contactId } = await db.contact.findUniqueOrThrow({ where });
  const token = { purpose: 'calendar', municipalityId, name: 'test', contactId } as const;
  const secret = await makeToken(db, { ...token, at: seededNow });
  return (await site.app.request(`${baseUrl}/agenda/${secret}.ics`)).text();
}

/** Each once, sorted. */
function actionsIn(text: string, link: RegExp): string[] {
  const unfolded = text.replaceAll('\r\n ', '');
  return [...new Set([...unfolded.matchAll(link)].flatMap(([, key]) => key ?? []))].sort();
}

async function goAway(key: string, deputy: string): Promise<void> {
  const idOf = async (one: string) => {
    const where = { municipalityId_key: { municipalityId, key: one } };
    return (await db.contact.findUniqueOrThrow({ where })).id;
  };
  await db.absence.create({
    data: {
      municipalityId,
      contactId: await idOf(key),
      deputyId: await idOf(deputy),
      fromOn: dateColumn('2024-07-01'),
      untilOn: dateColumn('2024-08-01'),
    },
  });
}
