import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { freezePapers } from '../../../prisma/meeting-items.ts';
import { seedMeeting, setPhase } from '../../meetings.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { seedValues } from '../indicators/seed-values.ts';
import { callApi } from '../v1/calling.ts';
import { plainText, signedIn, signInProtection, testSite, type TestSite } from '../site.ts';

const path = '/westerkwartier/2024';
let db: Db;
let stop: () => Promise<void>;
let site: TestSite;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db, { protection: signInProtection });
});
afterAll(() => stop());

/** As its meeting did, through the page on the table. */
async function decide(): Promise<string> {
  const on = '2024-07-04';
  const meeting = await seedMeeting(db, { board: 'tvo', on });
  await db.$transaction((tx) => freezePapers(tx, meeting, '2024-06-27T08:00:00.000Z'));
  await setPhase(db, meeting.id, 'frozen');
  const said = { punt: 'action/tafel', nummer: '1', besluit: 'keep', namens: 'TVO' };
  const sent = { ...said, reden: 'Geheime reden' };
  await testSite(db).send(`${path}/overleggen/tvo/${on}/besluiten`, sent);
  await setPhase(db, meeting.id, 'closed');
  return (await db.meetingDecision.findFirstOrThrow({ where: { kind: 'keep' } })).id;
}

async function visit(at = '', headers: Record<string, string> = {}) {
  return site.app.request(`http://localhost:3000/openbaar${path}${at}`, { headers });
}

async function choose(fields: [string, string][]) {
  const headers = { ...(await signedIn(db, 'marga')), origin: 'http://localhost:3000' };
  const init = { method: 'POST', headers, body: new URLSearchParams(fields) };
  return site.app.request(`http://localhost:3000${path}/openbaar`, init);
}

const parts = ['', '/gegevens.csv', '/indicatoren.csv', '/gegevens.json'];
const everything: [string, string][] = [
  ['aan', 'ja'],
  ...['tafel', 'controles', 'kermis', 'delen'].map((key): [string, string] => ['actie', key]),
];

describe('the public page of a plan', () => {
  it('is off until a coordinator turns it on, and then needs no account', async () => {
    for (const at of parts) {
      expect([at, (await visit(at)).status]).toEqual([at, 404]);
    }
    expect((await choose(everything)).status).toBe(303);
    for (const at of parts) {
      expect([at, (await visit(at)).status]).toEqual([at, 200]);
    }
  });

  it('shows only actions that were chosen, and what they are by their dates', async () => {
    await choose([...everything.slice(0, 2), ['actie', 'bestaat-niet']]);
    const text = plainText(await (await visit()).text());
    expect(text).toContain('1 actie: 1 later dan gepland.');
    expect(text).not.toContain('Integrale controles');
    expect(text).not.toContain('TVO');
  });

  it('holds no name, address or reason of anybody, on the page and in its data', async () => {
    await choose([
      ['aan', 'ja'],
      ...(await db.action.findMany()).map(({ key }): [string, string] => ['actie', key]),
    ]);
    const people = await db.contact.findMany({ where: { kind: 'person' } });
    const answers = await db.answer.findMany();
    const words = [
      ...people.flatMap(({ name, address }) => [name, address ?? name]),
      ...answers.flatMap(({ reason }) => (reason === '' ? [] : [reason])),
    ];
    expect(words.length).toBeGreaterThan(6);
    for (const at of parts) {
      const body = await (await visit(at)).text();
      expect(words.filter((word) => body.includes(word))).toEqual([]);
    }
  });

  it('tells a decision of a closed meeting, where its action is shown too', async () => {
    const shown: [string, string][] = [
      ['aan', 'ja'],
      ['besluit', await decide()],
    ];
    await choose(shown);
    expect(await (await visit()).text()).not.toContain('aanhouden');
    await choose([...shown, ['actie', 'tafel']]);
    const text = plainText(await (await visit()).text());
    expect(text).toContain('4 juli, het TVO: aanhouden tot het volgende overleg.');
    expect(text).not.toContain('Geheime reden');
  });

  it('may be kept on the way and shown in a frame, as no other page', async () => {
    const response = await visit();
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(response.headers.get('x-frame-options')).toBeNull();
    const again = await visit('', { 'if-none-match': response.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    const signInPage = await site.app.request('http://localhost:3000/aanmelden');
    expect(signInPage.headers.get('x-frame-options')).not.toBeNull();
  });

  it('gives its data with their licence, the same in both forms', async () => {
    const json = await (await visit('/gegevens.json')).text();
    expect(json).toContain('creativecommons.org/publicdomain/zero');
    const sheet = await (await visit('/gegevens.csv')).text();
    const actions = json.match(/"wat":/g) ?? [];
    expect(sheet.trim().split('\n')).toHaveLength(actions.length + 1);
  });

  it('tells of each theme what is measured, on the page and in both forms', async () => {
    await seedValues(db);
    const text = plainText(await (await visit()).text());
    expect(text).toContain(
      'Over juni 2024: 7 (voorlopig). Streefwaarde: 5 of minder in 2024. De laatste waarde haalt dat niet. Aantal. Bron: ',
    );
    expect(await (await visit('/gegevens.json')).text()).toContain(
      '"periode":"2024-06","waarde":7',
    );
    const sheet = await (await visit('/indicatoren.csv')).text();
    expect(sheet).toContain('Diefstal en inbraak woning;aantal;2024-06;7;voorlopig;5;2024;');
  });

  it('says who chose what, and the API chooses the same', async () => {
    const { answer } = await callApi(db, site, {
      by: 'marga',
      method: 'PUT',
      path: `/gemeenten/westerkwartier/plannen/2024/openbaarheid`,
      body: { aan: false, acties: ['kermis', 'weg'], besluiten: [] },
    });
    expect(answer).toEqual({ aan: false, acties: ['kermis'], besluiten: [] });
    expect((await visit()).status).toBe(404);
    const headers = await signedIn(db, 'marga');
    const page = await site.app.request(`http://localhost:3000${path}/openbaar`, { headers });
    expect(plainText(await page.text())).toContain(
      'Marga de Wit: uit, met 1 actie en geen besluiten',
    );
  });
});
