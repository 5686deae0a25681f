/** Who changed what about whom, at every door (V67). */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { storeDirectory } from '../../../prisma/plan-contacts.ts';
import { seed, seededNow } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import {
  baseUrl,
  plainText,
  signedIn,
  signInProtection,
  testSite,
  type TestSite,
} from '../site.ts';
import { callApi } from '../v1/calling.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let plan: Plan;
const here = '/gemeenten/westerkwartier/contacten';
const book = '/westerkwartier/adresboek';

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
  site = testSite(db, { protection: signInProtection });
}, 60_000);
afterAll(() => stop());

async function send(by: string, path: string, form: Record<string, string>) {
  const headers = { ...(await signedIn(db, by)), origin: baseUrl };
  const body = new URLSearchParams(form);
  return site.app.request(baseUrl + path, { method: 'POST', headers, body });
}

async function historyOf(key: string): Promise<string> {
  const headers = await signedIn(db, 'marga');
  const html = await (await site.app.request(`${baseUrl}${book}/${key}`, { headers })).text();
  const list = html.split('Wat er is gewijzigd')[1] ?? '';
  return plainText(list.replaceAll('</p>', ' ')).trim();
}

const idOf = async (key: string) => (await db.contact.findFirstOrThrow({ where: { key } })).id;

/** Each change, by whom, and what is then the newest line. */
const changes: [string, () => Promise<unknown>, string, RegExp][] = [
  [
    'an imported list',
    async () => {
      const entry = {
        key: 'petra',
        name: 'Petra de Vos',
        jobTitle: 'secretaris',
        address: 'p@example.org',
      };
      return send('marga', `${book}/bijwerken`, { regels: JSON.stringify([entry]) });
    },
    'petra',
    /^Donderdag 4 juli\. Gewijzigd door Marga de Wit: naam was Petra Vos, is Petra de Vos; functie was .*; mailadres was petra@example\.org, is p@example\.org\. Op deze site\./,
  ],
  [
    'an absence on the page',
    async () => {
      const form = { van: '2024-07-08', tot: '2024-07-22', vervanger: await idOf('marga') };
      return send('joris', `${book}/joris/afwezig`, form);
    },
    'joris',
    /^Donderdag 4 juli\. Afwezigheid gemeld door Joris Hendriks: van maandag 8 juli tot maandag 22 juli\. Vervanger: Marga de Wit\. Op deze site\./,
  ],
  [
    'the end of an absence',
    async () => {
      const { id } = await db.absence.findFirstOrThrow();
      return send('marga', `${book}/joris/terug`, { afwezigheid: id });
    },
    'joris',
    /^Donderdag 4 juli\. Afwezigheid van maandag 8 juli tot maandag 22 juli beëindigd door Marga de Wit\. Op deze site\./,
  ],
  [
    'another address through the API',
    () =>
      callApi(db, site, {
        by: 'marga',
        method: 'PATCH',
        path: `${here}/joris`,
        body: { adres: 'j@example.org' },
      }),
    'joris',
    /^Donderdag 4 juli\. Gewijzigd door Marga de Wit: mailadres was joris@example\.org, is j@example\.org\. Door een ander systeem\./,
  ],
  [
    'a departure through the API',
    () =>
      callApi(db, site, { by: 'marga', method: 'POST', path: `${here}/fatima/vertrek`, body: {} }),
    'fatima',
    /^Donderdag 4 juli\. Vertrek gemeld door Marga de Wit, per donderdag 4 juli\. Door een ander systeem\./,
  ],
  [
    'a plan file',
    () => {
      const contacts = plan.contacts
        .filter(({ id }) => id !== 'oov')
        .map((one) => (one.id === 'politie' ? { ...one, name: 'Politie Noord' } : one));
      return storeDirectory(db, { ...plan, contacts }, false, seededNow);
    },
    'politie',
    /^Donderdag 4 juli\. Gewijzigd door het gewijzigde plan: naam was Politie, is Politie Noord\. Door een nieuw planbestand\./,
  ],
];

describe('the history of a person or party (V67)', () => {
  it.each(changes)(
    'names who made it, when and by which channel: %s',
    async (_, change, key, line) => {
      const before = await db.personEvent.count();
      await change();
      expect(await historyOf(key)).toMatch(line);
      expect(await db.personEvent.count()).toBeGreaterThan(before);
    },
  );

  it('says the same through the API', async () => {
    const path = `${here}/politie/geschiedenis`;
    const { answer } = await callApi(db, site, { by: 'marga', method: 'GET', path });
    expect(answer).toMatchObject({
      geschiedenis: [{ soort: 'entry_changed', door: 'het gewijzigde plan', via: 'plan_file' }],
    });
  });

  it('keeps nothing of what changed nothing', async () => {
    await send('marga', `${book}/fatima/vertrokken`, {});
    const before = await db.personEvent.count();
    const { id } = await db.absence.create({
      data: {
        municipalityId: 'westerkwartier',
        contactId: await idOf('joris'),
        deputyId: await idOf('marga'),
        fromOn: new Date('2024-06-01'),
        untilOn: new Date('2024-06-10'),
      },
    });
    await send('marga', `${book}/joris/terug`, { afwezigheid: id });
    await send('marga', `${book}/fatima/vertrokken`, {});
    expect(await db.personEvent.count()).toBe(before);
    await storeDirectory(db, plan, false, seededNow);
    const restored = await db.personEvent.count();
    await storeDirectory(db, plan, false, seededNow);
    expect(await db.personEvent.count()).toBe(restored);
  });
});
