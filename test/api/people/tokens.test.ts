import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, signedIn, signInProtection, testSite, type TestSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
const path = '/westerkwartier/sleutels';

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db);
});

async function send(at: string, form: Record<string, string>, key: string) {
  const headers = { ...(await signedIn(db, key)), origin: baseUrl };
  const body = new URLSearchParams(form);
  return site.app.request(baseUrl + at, { method: 'POST', headers, body });
}

async function feedOf(key: string): Promise<string> {
  const html = await (await send(path, { soort: 'calendar' }, key)).text();
  return /\/agenda\/[\w-]{43}\.ics/.exec(html)?.[0] ?? '';
}

function entries(text: string) {
  const calendar = ICAL.Component.fromString(text);
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    return { on: event.startDate.toString(), title: event.summary, text: event.description };
  });
}

describe('a calendar of one’s own', () => {
  it('holds the due days and evaluations of one’s actions, on working days', async () => {
    const response = await site.app.request(baseUrl + (await feedOf('joris')));
    expect(response.headers.get('content-type')).toContain('text/calendar');
    const found = entries(await response.text());
    expect(found).toContainEqual({
      on: '2024-06-28',
      title: 'Einddatum: signalen delen',
      text: 'Signalen <b>delen</b> & bespreken. U bent actiehouder.',
    });
    expect(found.map(({ title }) => title)).toContain(
      'Evaluatie over het derde kwartaal: casusoverleg',
    );
    expect(found.map(({ title }) => title)).not.toContain('Einddatum: kermis');
  });

  it('says for a partner whose action it is', async () => {
    const response = await site.app.request(baseUrl + (await feedOf('politie')));
    const kermis = entries(await response.text()).find(({ title }) => title.includes('kermis'));
    expect(kermis?.text).toContain('Actiehouder: Marga de Wit. U bent betrokken.');
  });

  it('is gone once it is revoked, or its person has left (F11)', async () => {
    const [one, other] = [await feedOf('fatima'), await feedOf('fatima')];
    const status = async (link: string) => (await site.app.request(baseUrl + link)).status;
    const tokens = await db.accessToken.findMany({
      where: { contact: { key: 'fatima' } },
      orderBy: { createdAt: 'asc' },
    });
    await send(`${path}/intrekken`, { sleutel: tokens[0]?.id ?? '' }, 'joris');
    expect(await status(one)).toBe(200);
    for (const { id } of tokens.slice(0, 1)) {
      await send(`${path}/intrekken`, { sleutel: id }, 'fatima');
    }
    expect([await status(one), await status(other)].sort()).toEqual([200, 404]);
    await site.send('/westerkwartier/adresboek/fatima/vertrokken', {});
    expect([await status(one), await status(other)]).toEqual([404, 404]);
  });

  it('keeps no secret: not in the database, and not in an address of a page', async () => {
    const response = await send(path, { soort: 'api', naam: 'Dashboard' }, 'joris');
    expect(response.status).toBe(200);
    const secret = /<code>([\w-]{43})<\/code>/.exec(await response.text())?.[1] ?? '';
    expect(secret).toHaveLength(43);
    expect(JSON.stringify(await db.accessToken.findMany())).not.toContain(secret);
    const again = await site.app.request(baseUrl + path, { headers: await signedIn(db, 'joris') });
    const html = await again.text();
    expect(html).toContain('Dashboard');
    expect(html).not.toContain(secret);
  });

  it('ends: a key after a year, a calendar a year after it was last read (V64)', async () => {
    const key = await send(path, { soort: 'api' }, 'joris');
    const secret = /<code>([\w-]{43})<\/code>/.exec(await key.text())?.[1] ?? '';
    const calendar = await feedOf('joris');
    const works = async (now: string) => {
      const later = testSite(db, { protection: signInProtection, now: () => now }).app;
      const headers = { authorization: `Bearer ${secret}` };
      const called = await later.request(`${baseUrl}/api/v1/plannen`, { headers });
      return [called.status, (await later.request(baseUrl + calendar)).status];
    };
    expect(await works('2025-07-03T12:00:00.000Z')).toEqual([200, 200]);
    expect(await works('2025-07-04T12:00:00.000Z')).toEqual([401, 200]);
    expect(await works('2026-07-04T12:00:00.000Z')).toEqual([401, 404]);
    const html = await (await send(path, { soort: 'api' }, 'joris')).text();
    expect(html).toContain('Werkt tot');
  });

  it('is nothing to guess', async () => {
    const response = await site.app.request(`${baseUrl}/agenda/${'a'.repeat(43)}.ics`);
    expect([response.status, await response.text()]).toEqual([404, '']);
  });
});
