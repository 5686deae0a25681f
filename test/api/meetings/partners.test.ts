import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { setPhase } from '../../meetings.ts';
import { doorOf } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { planWithEveryRole, seedTwoMunicipalities } from '../roles.ts';
import {
  baseUrl,
  docxText,
  plainText,
  signedIn,
  signInProtection,
  testSite,
  type TestSite,
} from '../site.ts';
import { statedIn } from '../stated.ts';
import { callApi } from '../v1/calling.ts';

const day = '2024-07-18';
const page = `/westerkwartier/2024/overleggen/tvo/${day}`;
/** Everything that people wrote or did about the items, and who they are. */
const notForPartners = [
  'Joris Hendriks',
  'Fatima el Amrani',
  'Petra Vos',
  'Gemaild',
  'Geen antwoord',
  'Pas na de zomer mensen',
  'mensen',
  'De toelichting van de secretaris',
  'De inleiding van de secretaris',
  'Er is geen geld meer',
  'Omdat het zo is',
  'naar het overleg gebracht',
];

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seedTwoMunicipalities(db);
  const temporal = doorOf(db, planWithEveryRole('westerkwartier'));
  const now = () => '2024-07-18T09:30:00.000Z';
  site = testSite(db, { protection: signInProtection, temporal, now });
  const send = async (path: string, fields: Record<string, string>) => {
    const headers = { ...(await signedIn(db, 'petra')), origin: baseUrl };
    const request = { method: 'POST', headers, body: new URLSearchParams(fields) };
    return site.app.request(baseUrl + page + path, request);
  };
  await send('/toelichting', { punt: '', tekst: 'De inleiding van de secretaris' });
  await send('/toelichting', {
    punt: 'action/tafel',
    tekst: 'De toelichting van de secretaris',
  });
  await send('/weglaten', { punt: 'action/controles', reden: 'Omdat het zo is' });
  const subject = { nummer: '1', namens: 'Petra Vos', punt: 'action/tafel' };
  const { id: actiehouder } = await db.contact.findFirstOrThrow({ where: { key: 'fatima' } });
  const decision = {
    ...subject,
    besluit: 'reassign',
    actiehouder,
    reden: 'Er is geen geld meer',
  };
  const gevolgen = statedIn(await (await send('/besluiten', decision)).text()) ?? '';
  const decided = await send('/besluiten', { ...decision, gevolgen });
  expect(decided.status).toBe(303);
  await setPhase(db, `westerkwartier/tvo/${day}`, 'closed');
});
afterAll(() => stop());

describe('a partner of the TVO who is no civil servant', () => {
  it('finds titles and dates on every page that they get to, and nothing else', async () => {
    const pages = await crawl('welzijn', '/westerkwartier/2024/overleggen');
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining([page, `${page}/besluitenlijst`, `${page}/agenda/docx`]),
    );
    const all = pages.map(({ text }) => text).join('\n');
    expect(all).toContain('Radicaliseringstafel professionaliseren');
    expect(all).toContain('Een andere actiehouder');
    for (const { path, text } of pages) {
      for (const word of notForPartners)
        expect([path, text.includes(word), word]).toEqual([path, false, word]);
    }
  });

  it('gets no more by the API', async () => {
    const path = `/gemeenten/westerkwartier/plannen/2024/overleggen/tvo/${day}`;
    const { status, answer } = await callApi(db, site, { by: 'welzijn', method: 'GET', path });
    const text = JSON.stringify(answer);
    expect([status, text]).toEqual([200, expect.stringContaining('Radicaliseringstafel')]);
    for (const word of notForPartners) expect(text).not.toContain(word);
  });

  it('is told apart from a member, who reads all of it', async () => {
    const pages = await crawl('politie', '/westerkwartier/2024/overleggen');
    const all = pages.map(({ text }) => text).join('\n');
    for (const word of [
      'De toelichting van de secretaris',
      'Er is geen geld meer',
      'Omdat het zo is',
    ]) {
      expect(all).toContain(word);
    }
  });
});

/** Every page behind the links of this one, as this person sees them; those of the meetings only. */
async function crawl(who: string, from: string): Promise<{ path: string; text: string }[]> {
  const headers = await signedIn(db, who);
  const seen = new Map<string, string>();
  const toSee = [from];
  for (let path = toSee.pop(); path !== undefined; path = toSee.pop()) {
    if (seen.has(path)) continue;
    const response = await site.app.request(baseUrl + path, { headers });
    expect([path, response.status]).toEqual([path, 200]);
    if (path.endsWith('/docx')) {
      seen.set(path, await docxText(await response.arrayBuffer()));
      continue;
    }
    const html = await response.text();
    const main = html.slice(html.indexOf('<main'));
    seen.set(path, plainText(main));
    for (const [, href = ''] of main.matchAll(/href="([^"#]+)/g)) {
      if (href.includes('/overleggen') || who === 'welzijn') toSee.push(href);
    }
  }
  return [...seen].map(([path, text]) => ({ path, text }));
}
